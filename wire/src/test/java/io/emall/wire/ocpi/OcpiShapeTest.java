package io.emall.wire.ocpi;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.wire.RecordShape;
import io.emall.wire.SchemaShape;
import io.emall.wire.Standards;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The records of OCPI against the tables of the standard, version by version. */
class OcpiShapeTest {

    /** Lists that OCPI 2.3.0 opened: text here, so that a newer value is never refused. */
    private static final Set<String> OPENED = Set.of(
            "Capability",
            "ConnectorCapability",
            "ConnectorType",
            "EnvironmentalImpactCategory",
            "Facility",
            "ImageCategory",
            "ModuleID",
            "ParkingRestriction",
            "ParkingType",
            "TokenType",
            "VehicleType",
            "VersionNumber");

    /** OCPI 2.3.0 with its extension. */
    private static final String BOOKINGS = "ocpi/2.3.0-bookings";

    /** What the extension adds to an object of all versions. */
    private static final String OF_BOOKINGS = "restrictions.booking";

    /** Objects of modules that are not built. */
    private static final Set<String> LEFT_OUT = Set.of("InvoiceReconciliationRecord");

    static List<Arguments> objects() {
        return Stream.of(OcpiRecords.values())
                .flatMap(version -> names(version).stream().map(name -> Arguments.of(version, name)))
                .toList();
    }

    private static List<String> names(OcpiRecords version) {
        JsonNode definitions = definitions(version.folder());
        return StreamSupport.stream(definitions.propertyNames().spliterator(), false)
                .filter(name -> definitions.get(name).has("properties") && !LEFT_OUT.contains(name))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("objects")
    void recordHasTheFieldsOfItsTable(OcpiRecords version, String name) {
        SortedMap<String, String> lines = RecordShape.of(version.find(name), OcpiShapeTest::snake);
        lines.keySet().removeIf(path -> path.endsWith(OF_BOOKINGS) || path.equals("booking"));
        lines.replaceAll((path, line) -> line.replaceFirst("integer\\(.*\\)", "integer"));
        JsonNode definitions = definitions(version.folder());
        assertThat(lines).isEqualTo(SchemaShape.of(definitions.get(name), definitions));
    }

    static List<String> ofBookings() {
        JsonNode definitions = definitions(BOOKINGS);
        return StreamSupport.stream(definitions.propertyNames().spliterator(), false)
                .filter(name -> definitions.get(name).has("properties"))
                .filter(name ->
                        definitions.get(name).path("x-ocpi-module").asString("").equals("mod_bookings"))
                .toList();
    }

    /** Of the extension's tables only the module's own are its own; its examples break its tables. */
    @ParameterizedTest
    @MethodSource("ofBookings")
    void recordOfBookingsHasTheFieldsOfItsTable(String name) throws ClassNotFoundException {
        Class<?> type = Class.forName("io.emall.wire.ocpi.v230.bookings." + name);
        SortedMap<String, String> lines = RecordShape.of(type, OcpiShapeTest::snake);
        lines.replaceAll((path, line) -> line.replaceFirst("integer\\(.*\\)", "integer"));
        JsonNode definitions = definitions(BOOKINGS);
        assertThat(lines).isEqualTo(SchemaShape.of(definitions.get(name), definitions));
    }

    @Test
    void theMainTablesOfBookingsAreAmongThem() {
        assertThat(ofBookings()).contains("Booking", "BookingLocation", "Calendar", "BookingRequest");
    }

    @ParameterizedTest
    @EnumSource
    void theMainTablesAreAmongThem(OcpiRecords version) {
        assertThat(names(version)).contains("Location", "Tariff", "Session", "CDR", "Token", "StartSession");
    }

    private static String snake(String component) {
        return component.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    private static JsonNode definitions(String folder) {
        var schema = Standards.read(Standards.folder(folder).resolve("schema.extracted.json"));
        var definitions = (ObjectNode) schema.get("definitions");
        OPENED.forEach(name -> definitions.putObject(name).put("type", "string"));
        definitions.forEach(OcpiShapeTest::close);
        allowHubs(definitions);
        return definitions;
    }

    /** OCPI 2.3.0 took the role away; a hub that still says it is understood all the same. */
    private static void allowHubs(ObjectNode definitions) {
        var roles = (ArrayNode) definitions.get("Role").get("enum");
        if (roles.valueStream().noneMatch(role -> role.stringValue().equals("HUB"))) {
            roles.add("HUB");
        }
    }

    private static void close(JsonNode definition) {
        if (definition.has("properties")) {
            ((ObjectNode) definition).put("additionalProperties", true);
        }
    }
}

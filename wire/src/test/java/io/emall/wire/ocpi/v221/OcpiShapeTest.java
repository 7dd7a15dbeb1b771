package io.emall.wire.ocpi.v221;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.wire.RecordShape;
import io.emall.wire.SchemaShape;
import io.emall.wire.Standards;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The records of OCPI 2.2.1 against the tables of the standard. */
class OcpiShapeTest {

    /** Lists that OCPI 2.3.0 opened: text here, so that a newer value is never refused. */
    private static final Set<String> OPENED = Set.of(
            "Capability",
            "ConnectorType",
            "EnvironmentalImpactCategory",
            "Facility",
            "ImageCategory",
            "ModuleID",
            "ParkingRestriction",
            "ParkingType",
            "TokenType",
            "VersionNumber");

    private static final Map<String, String> NAMES = Map.of("CDR", "Cdr", "EVSE", "Evse");

    static List<String> objects() {
        JsonNode definitions = definitions();
        return StreamSupport.stream(definitions.propertyNames().spliterator(), false)
                .filter(name -> definitions.get(name).has("properties"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("objects")
    void recordHasTheFieldsOfItsTable(String name) throws ClassNotFoundException {
        Class<?> type = Class.forName(getClass().getPackageName() + "." + NAMES.getOrDefault(name, name));
        SortedMap<String, String> lines = RecordShape.of(type, OcpiShapeTest::snake);
        lines.replaceAll((path, line) -> line.replaceFirst("integer\\(.*\\)", "integer"));
        assertThat(lines).isEqualTo(SchemaShape.of(definitions().get(name), definitions()));
    }

    @Test
    void theMainTablesAreAmongThem() {
        assertThat(objects()).contains("Location", "Tariff", "Session", "CDR", "Token", "StartSession");
    }

    private static String snake(String component) {
        return component.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    private static JsonNode definitions() {
        var schema = Standards.read(Standards.folder("ocpi/2.2.1").resolve("schema.extracted.json"));
        var definitions = (ObjectNode) schema.get("definitions");
        OPENED.forEach(name -> definitions.putObject(name).put("type", "string"));
        definitions.forEach(OcpiShapeTest::close);
        return definitions;
    }

    private static void close(JsonNode definition) {
        if (definition.has("properties")) {
            ((ObjectNode) definition).put("additionalProperties", true);
        }
    }
}

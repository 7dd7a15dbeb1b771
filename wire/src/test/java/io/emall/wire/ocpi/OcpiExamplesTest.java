package io.emall.wire.ocpi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.emall.wire.Standards;
import io.emall.wire.ocpi.v221.OcpiResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Every official example of OCPI goes into its record and comes out the same. */
class OcpiExamplesTest {

    /** They break the tables of the standard: fields missing or of another type. */
    private static final List<String> KNOWN_WRONG = List.of("location_put_example_add_evse", "tariff_put_example");

    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .changeDefaultPropertyInclusion(i -> i.withValueInclusion(JsonInclude.Include.NON_NULL))
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** The record an example holds; before it the place inside the example, or that it is a list or in an envelope. */
    private static final Map<String, String> HOLDS = Map.ofEntries(
            Map.entry("cdr_example", "Cdr"),
            Map.entry("location_example.*", "Location"),
            Map.entry("location_energymix_.*", "/energy_mix EnergyMix"),
            Map.entry("location_regularhours_example", "/opening_times Hours"),
            Map.entry("location_hours_.*", "Hours"),
            Map.entry("credentials_example.*", "Credentials"),
            Map.entry("session_example_.*", "Session"),
            Map.entry("tariff_\\d.*", "Tariff"),
            Map.entry("tariffrestriction_.*", "Tariff"),
            Map.entry("token_(example|put).*", "Token"),
            Map.entry("transport_and_format_get_token_example", "envelope Token"),
            Map.entry("transport_and_format_get_token_list_example", "envelope list Token"),
            Map.entry("transport_and_format_version_details_example", "envelope VersionDetails"),
            Map.entry("transport_and_format_version_info_example", "envelope list Version"),
            Map.entry("type_displaytext_example", "DisplayText"),
            Map.entry("version_details_.*", "VersionDetails"),
            Map.entry("versions_info_example", "list Version"));

    static List<Arguments> examples() {
        return Stream.of(OcpiRecords.values())
                .flatMap(version -> names(version).stream()
                        .filter(name -> !name.contains("_patch_") && !KNOWN_WRONG.contains(name))
                        .map(name -> Arguments.of(version, name)))
                .toList();
    }

    private static List<String> names(OcpiRecords version) {
        return Standards.files(version.folder() + "/examples").stream()
                .map(Standards::name)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void exampleComesBackTheSame(OcpiRecords version, String name) {
        comesBackTheSame(version, example(version, name), holds(name));
    }

    /** A patch has no record of its own; laid over a whole object it makes an object again. */
    @ParameterizedTest
    @CsvSource({
        "location_patch_example_location, location_example, '', Location",
        "location_patch_example_status, location_example, /evses/0, Evse",
        "location_patch_example_remove_evse, location_example, /evses/0, Evse",
        "location_patch_example_tariff, location_example, /evses/0/connectors/0, Connector",
        "session_patch_example_charging_period, session_example_1_simple_start, '', Session",
        "session_patch_example_total_cost, session_example_1_simple_start, '', Session",
        "token_patch_example, token_put_example, '', Token",
    })
    void patchMakesAWholeObjectAgain(String patch, String whole, String where, String type) {
        for (OcpiRecords version : OcpiRecords.values()) {
            var object = (ObjectNode) example(version, whole).at(JsonPointer.compile(where));
            comesBackTheSame(version, object.setAll((ObjectNode) example(version, patch)), type);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyPatchIsTried(OcpiRecords version) {
        assertThat(names(version)).filteredOn(n -> n.contains("_patch_")).hasSize(7);
    }

    private static void comesBackTheSame(OcpiRecords version, JsonNode example, String holds) {
        String[] words = holds.split(" ");
        JsonNode json = words[0].startsWith("/") ? example.at(words[0]) : example;
        Object value = JSON.readValue(JSON.writeValueAsString(json), type(version, words));
        assertThat(plain(JSON.readTree(JSON.writeValueAsString(value)))).isEqualTo(plain(json));
    }

    private static JavaType type(OcpiRecords version, String[] words) {
        var types = JSON.getTypeFactory();
        JavaType type = types.constructType(version.find(words[words.length - 1]));
        List<String> before = List.of(words);
        if (before.contains("list")) {
            type = types.constructCollectionType(List.class, type);
        }
        return before.contains("envelope") ? types.constructParametricType(OcpiResponse.class, type) : type;
    }

    private static String holds(String name) {
        return HOLDS.entrySet().stream()
                .filter(entry -> name.matches(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no record is known for the example " + name));
    }

    private static JsonNode example(OcpiRecords version, String name) {
        return Standards.read(Standards.folder(version.folder() + "/examples").resolve(name + ".json"));
    }

    /** The same JSON with numbers written one way: 2.00 is 2. */
    private static Object plain(JsonNode node) {
        if (node.isNumber()) {
            return node.decimalValue().stripTrailingZeros().toPlainString();
        }
        if (node.isArray()) {
            return node.valueStream().map(OcpiExamplesTest::plain).toList();
        }
        if (node.isObject()) {
            var fields = new TreeMap<String, Object>();
            node.properties().forEach(e -> fields.put(e.getKey(), plain(e.getValue())));
            return fields;
        }
        return node.toString();
    }
}

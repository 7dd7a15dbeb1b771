package io.emall.cpms.ocpp.codec;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.emall.cpms.core.technical.Field;
import io.emall.cpms.core.technical.FieldType;
import io.emall.cpms.ocpp.rpc.Version;
import io.emall.cpms.ocpp.v16.Ocpp16;
import io.emall.cpms.ocpp.v2.Ocpp2;
import io.emall.wire.ocpp.Request;
import io.emall.wire.ocpp.v16.ChangeConfiguration;
import io.emall.wire.ocpp.v16.GetConfiguration;
import io.emall.wire.ocpp.v16.UpdateFirmware;
import io.emall.wire.ocpp.v2.GetBaseReportRequest;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The forms drawn from the records say what the codec checks, no more and no less. */
class FormsTest {
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_6);
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final Json JSON = new Json();
    private static final Codecs V16 = new Codecs("1.6");
    private static final Codecs V201 = new Codecs("2.0.1");
    private static final Codecs V21 = new Codecs("2.1");

    private static Field field(String name, String label, boolean required, FieldType type) {
        return new Field(name, label, required, false, type);
    }

    @Test
    void lengthsAndNeedsComeFromTheRecord() {
        assertThat(V16.of(ChangeConfiguration.class).form().fields())
                .containsExactly(
                        field("key", "Key", true, new FieldType.Text(0, 50)),
                        field("value", "Value", true, new FieldType.Text(0, 500)));
        assertThat(V16.of(GetConfiguration.class).form().fields())
                .containsExactly(field(
                        "key", "Key", false, new FieldType.Many(new FieldType.Text(0, 50), 0, Integer.MAX_VALUE)));
    }

    @Test
    void numbersAndMomentsComeFromTheRecord() {
        FieldType whole = new FieldType.Whole(Integer.MIN_VALUE, Integer.MAX_VALUE);
        assertThat(V16.of(UpdateFirmware.class).form().fields())
                .containsExactly(
                        field("location", "Location", true, new FieldType.Text(0, Integer.MAX_VALUE)),
                        field("retrieveDate", "Retrieve date", true, new FieldType.Moment()),
                        field("retries", "Retries", false, whole),
                        field("retryInterval", "Retry interval", false, whole));
    }

    @Test
    void choicesAreSpeltAsTheStandardDoes() {
        FieldType.Group form = V201.of(GetBaseReportRequest.class).form();
        assertThat(form.fields())
                .contains(field(
                        "reportBase",
                        "Report base",
                        true,
                        new FieldType.Choice(List.of("ConfigurationInventory", "FullInventory", "SummaryInventory"))));
        assertThat(form.fields().getLast().type())
                .isInstanceOfSatisfying(FieldType.Group.class, vendors -> assertThat(vendors.open())
                        .isTrue());
    }

    private static Codecs codecs(String version) {
        return version.equals("1.6") ? V16 : version.equals("2.1") ? V21 : V201;
    }

    static Stream<Arguments> outbound() {
        return Stream.of(
                        Ocpp16.outbound().stream().map(type -> Arguments.of("1.6", type)),
                        Ocpp2.outbound(Version.OCPP_2_0_1).stream().map(type -> Arguments.of("2.0.1", type)),
                        Ocpp2.outbound(Version.OCPP_2_1).stream().map(type -> Arguments.of("2.1", type)))
                .flatMap(Function.identity());
    }

    @ParameterizedTest
    @MethodSource("outbound")
    void whatTheFormAsksForIsEnough(String version, Class<? extends Request<?>> type) {
        RecordCodec<?> codec = codecs(version).of(type);
        JsonNode smallest = smallest(codec.form());

        assertThat(codec.read(JSON, smallest.toString()))
                .as(smallest.toString())
                .isInstanceOf(Reading.Read.class);
        assertThat(REGISTRY.getSchema(OfficialSchemas.schema(version, type.getSimpleName()))
                        .validate(smallest))
                .as(smallest.toString())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("outbound")
    void whatTheFormNeedsCannotBeLeftOut(String version, Class<? extends Request<?>> type) {
        RecordCodec<?> codec = codecs(version).of(type);
        for (Field field : codec.form().fields()) {
            ObjectNode without = (ObjectNode) smallest(codec.form());
            without.remove(field.name());

            assertThat(codec.read(JSON, without.toString()) instanceof Reading.Read)
                    .as(field.name())
                    .isNotEqualTo(field.required());
        }
    }

    private static JsonNode smallest(FieldType type) {
        return switch (type) {
            case FieldType.Text(int min, int max) -> node(max < 3 ? "x" : "x:" + "y".repeat(Math.max(min, 1)));
            case FieldType.Whole(long min, long max) -> MAPPER.getNodeFactory().numberNode(Math.clamp(1, min, max));
            case FieldType.Decimal(long min, long max, int decimals) ->
                MAPPER.getNodeFactory().numberNode(Math.clamp(1, min, max));
            case FieldType.YesNo() -> MAPPER.getNodeFactory().booleanNode(true);
            case FieldType.Choice(var values) -> node(values.getFirst());
            case FieldType.Moment() -> node("2026-05-03T14:03:00Z");
            case FieldType.Anything() -> node("x");
            case FieldType.Many(FieldType element, int min, int max) -> list(element, min);
            case FieldType.Group group -> {
                ObjectNode object = MAPPER.createObjectNode();
                group.fields().stream()
                        .filter(Field::required)
                        .forEach(field -> object.set(field.name(), smallest(field.type())));
                yield object;
            }
        };
    }

    private static ArrayNode list(FieldType element, int size) {
        ArrayNode list = MAPPER.createArrayNode();
        for (int i = 0; i < size; i++) {
            list.add(smallest(element));
        }
        return list;
    }

    private static JsonNode node(String text) {
        return MAPPER.getNodeFactory().stringNode(text);
    }
}

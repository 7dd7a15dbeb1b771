package io.emall.cpms.ocpp.codec;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Our verdict on every message of every version against an independent validator with the official schemas (P-14, P-15). */
class SchemaDifferenceTest {
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_6);
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final Json JSON = new Json();
    private static final Codecs V16 = new Codecs("1.6");
    private static final Codecs V201 = new Codecs("2.0.1");
    private static final Codecs V21 = new Codecs("2.1");

    static Stream<Arguments> messages() {
        return Stream.of("1.6", "1.6-lenient", "2.0.1", "2.1")
                .flatMap(folder -> OfficialSchemas.messages(folder).stream().map(name -> Arguments.of(folder, name)));
    }

    private static RecordCodec<?> codec(String folder, String message) throws ClassNotFoundException {
        boolean v16 = folder.startsWith("1.6");
        Class<?> type = Class.forName("io.emall.wire.ocpp." + (v16 ? "v16." : "v2.") + message);
        return (v16 ? V16 : folder.equals("2.1") ? V21 : V201).of(type);
    }

    private static Reading<?> read(RecordCodec<?> codec, JsonNode payload) {
        try (JsonParser in = JSON.parser(payload.toString())) {
            in.nextToken();
            return codec.read(in);
        }
    }

    private static <T> String write(RecordCodec<T> codec, Object value) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = JSON.generator(text)) {
            @SuppressWarnings("unchecked")
            T record = (T) value;
            codec.write(out, record);
        }
        return text.toString();
    }

    @ParameterizedTest
    @MethodSource("messages")
    void whatIsRightIsReadAndWrittenBack(String folder, String message) throws Exception {
        JsonNode schemaText = OfficialSchemas.schema(folder, message);
        Schema schema = REGISTRY.getSchema(schemaText);
        SchemaSpecimens specimens = new SchemaSpecimens(schemaText);
        RecordCodec<?> codec = codec(folder, message);
        for (JsonNode payload : List.of(specimens.smallest(), specimens.largest())) {
            assertThat(schema.validate(payload)).as("the specimen itself").isEmpty();
            Reading<?> reading = read(codec, payload);
            assertThat(reading).as(payload.toString()).isInstanceOf(Reading.Read.class);
            JsonNode back = MAPPER.readTree(write(codec, ((Reading.Read<?>) reading).value()));
            assertThat(schema.validate(back)).as(back.toString()).isEmpty();
            assertThat(read(codec, back)).isEqualTo(reading);
        }
        JsonNode largest = specimens.largest();
        assertThat(MAPPER.readTree(write(codec, ((Reading.Read<?>) read(codec, largest)).value())))
                .isEqualTo(MAPPER.readTree(largest.toString()));
    }

    @ParameterizedTest
    @MethodSource("messages")
    void whatIsWrongIsRefusedWithTheRightKind(String folder, String message) throws Exception {
        JsonNode schemaText = OfficialSchemas.schema(folder, message);
        Schema schema = REGISTRY.getSchema(schemaText);
        SchemaSpecimens specimens = new SchemaSpecimens(schemaText);
        RecordCodec<?> codec = codec(folder, message);
        for (SchemaSpecimens.Mistake mistake : specimens.mistakes()) {
            if (isTolerated(folder, mistake)) {
                continue;
            }
            JsonNode payload = specimens.spoiled(mistake);
            assertThat(schema.validate(payload))
                    .as("the validator on " + mistake.what())
                    .isNotEmpty();
            assertThat(read(codec, payload))
                    .as(mistake.what())
                    .isInstanceOfSatisfying(Reading.Rejected.class, rejected -> assertThat(
                                    rejected.violation().kind())
                            .as(mistake.what() + ": " + rejected.violation())
                            .isEqualTo(mistake.kind()));
        }
    }

    /** Empty lists of meter values are allowed by the strict schemas and taken (field lesson 13). */
    private static boolean isTolerated(String folder, SchemaSpecimens.Mistake mistake) {
        return folder.equals("1.6-lenient") && mistake.what().endsWith(" empty");
    }

    @Test
    void thereAreThousandsOfMistakes() {
        long count = messages()
                .map(Arguments::get)
                .mapToLong(name -> new SchemaSpecimens(OfficialSchemas.schema((String) name[0], (String) name[1]))
                        .mistakes()
                        .size())
                .sum();
        assertThat(count).isGreaterThan(5_000);
    }
}

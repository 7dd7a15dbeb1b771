package io.emall.wire.ocpp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.emall.wire.Edition;
import io.emall.wire.RecordShape;
import io.emall.wire.SchemaShape;
import io.emall.wire.Specimen;
import io.emall.wire.Standards;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One version of OCPP: its records against every official schema. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class Conformance {

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(i -> i.withValueInclusion(JsonInclude.Include.NON_EMPTY))
            .build();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_6);

    /** The folder of the schemas. */
    abstract String folder();

    /** What the marks of the records say in this version. */
    Edition edition() {
        return Edition.ONLY;
    }

    /** A record of the package under test. */
    abstract Class<?> sample();

    /** Takes out of a line what is known to differ from the schemas. */
    String known(String line) {
        return line;
    }

    final Iterable<String> messages() {
        return Standards.files(folder()).stream().map(Standards::name).toList();
    }

    @ParameterizedTest
    @MethodSource("messages")
    void recordHasTheFieldsOfItsSchema(String message) throws ClassNotFoundException {
        assertThat(known(RecordShape.of(edition(), type(message), UnaryOperator.identity())))
                .isEqualTo(known(SchemaShape.of(schema(message))));
    }

    @ParameterizedTest
    @MethodSource("messages")
    void fullAndSparseRecordsPassTheirSchemaAndComeBackEqual(String message) throws ClassNotFoundException {
        Class<?> type = type(message);
        Schema schema = SCHEMAS.getSchema(schema(message));
        for (Object record : new Object[] {Specimen.full(edition(), type), Specimen.sparse(edition(), type)}) {
            String json = JSON.writeValueAsString(record);
            assertThat(schema.validate(JSON.readTree(json))).as(json).isEmpty();
            assertThat((Object) JSON.readValue(json, type)).isEqualTo(record);
        }
    }

    @ParameterizedTest
    @MethodSource("messages")
    void requestNamesItsResponse(String message) throws ClassNotFoundException {
        Class<?> type = type(message);
        if (message.endsWith("Response")) {
            assertThat(type).isAssignableTo(Response.class);
        } else if (!exists(message.replaceFirst("Request$", "") + "Response")) {
            assertThat(type).isAssignableTo(OneWay.class);
        } else {
            String response = message.replaceFirst("Request$", "") + "Response";
            assertThat(type.getGenericInterfaces()[0].getTypeName())
                    .isEqualTo("%s<%s>"
                            .formatted(Request.class.getName(), type(response).getName()));
        }
    }

    @Test
    void everyMessageRecordHasASchema() throws IOException, URISyntaxException, ClassNotFoundException {
        var messages = new TreeSet<String>();
        for (Path file : classes()) {
            String name = file.getFileName().toString().replace(".class", "");
            Class<?> type = Class.forName(sample().getPackageName() + "." + name);
            boolean message = Stream.of(Request.class, Response.class, OneWay.class)
                    .anyMatch(kind -> kind.isAssignableFrom(type));
            if (message && edition().has(type)) {
                messages.add(name);
            }
        }
        assertThat(messages).containsExactlyElementsOf(messages());
    }

    private boolean exists(String message) {
        return Files.exists(Standards.folder(folder()).resolve(message + ".json"));
    }

    private Iterable<Path> classes() throws IOException, URISyntaxException {
        Path root = Path.of(
                sample().getProtectionDomain().getCodeSource().getLocation().toURI());
        try (var files = Files.list(root.resolve(sample().getPackageName().replace('.', '/')))) {
            return files.filter(f -> !f.endsWith("package-info.class")).toList();
        }
    }

    private SortedMap<String, String> known(SortedMap<String, String> lines) {
        lines.replaceAll((path, line) -> path.endsWith(".unit") ? known(line) : line);
        return lines;
    }

    private Class<?> type(String message) throws ClassNotFoundException {
        return Class.forName(sample().getPackageName() + "." + message);
    }

    private JsonNode schema(String message) {
        return Standards.read(Standards.folder(folder()).resolve(message + ".json"));
    }
}

package io.emall.cpms.ocpi.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** OCPI's schemas and examples, which are not part of the project: tests that need them skip without them. */
public final class OfficialOcpi {

    private static final JsonMapper JSON = new JsonMapper();

    private OfficialOcpi() {}

    public static void assertValid(String version, String type, JsonNode document) {
        ObjectNode schema = schema(version);
        schema.put("$ref", "#/definitions/" + type);
        var registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7);
        assertThat(registry.getSchema(schema).validate(document))
                .as(document.toPrettyString())
                .isEmpty();
    }

    /** All of a version's types, below {@code definitions}. */
    public static ObjectNode schema(String version) {
        return (ObjectNode) JSON.readTree(folder(version).resolve("schema.extracted.json"));
    }

    public static byte[] example(String version, String name) throws java.io.IOException {
        return Files.readAllBytes(folder(version).resolve("examples").resolve(name + ".json"));
    }

    private static Path folder(String version) {
        Path found = shared().resolve("standards/ocpi/" + version);
        assumeTrue(
                Files.isDirectory(found),
                "SKIPPED: the official files of OCPI " + version
                        + " are not here; set CPMS_SHARED to the folder that holds" + " 'standards'");
        return found;
    }

    private static Path shared() {
        String told = Objects.requireNonNullElse(
                System.getProperty("cpms.shared"), Objects.requireNonNullElse(System.getenv("CPMS_SHARED"), ""));
        return told.isEmpty() ? Path.of("").toAbsolutePath().resolve("../../shared") : Path.of(told);
    }
}

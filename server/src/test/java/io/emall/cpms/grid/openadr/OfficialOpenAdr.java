package io.emall.cpms.grid.openadr;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The official OpenAPI document of OpenADR 3.1, as a judge of what is said. */
final class OfficialOpenAdr {
    private static final String FILE = "standards/energy/openadr-3.1.1/openadr3.yaml";

    private final ObjectNode document;
    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(Dialects.getOpenApi30());
    private final JsonMapper json = new JsonMapper();

    /** Skips the test where the document is not here. */
    OfficialOpenAdr() {
        Path file = Path.of(
                        System.getProperty("cpms.shared", System.getenv().getOrDefault("CPMS_SHARED", "../../shared")))
                .resolve(FILE);
        Assumptions.assumeTrue(
                Files.exists(file),
                "SKIPPED: the document of OpenADR is not here; set CPMS_SHARED to the folder that holds 'standards'");
        document = (ObjectNode) new YAMLMapper().readTree(file.toFile());
    }

    /** What is wrong with an object of that type. */
    List<String> complaints(String type, JsonNode object) {
        Schema schema = registry.getSchema(document.deepCopy().put("$ref", "#/components/schemas/" + type));
        return schema.validate(object).stream()
                .map(error -> error + " in " + object)
                .toList();
    }

    List<String> complaints(String type, String object) {
        return complaints(type, json.readTree(object));
    }
}

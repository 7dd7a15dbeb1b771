package io.emall.cpms.ocpp.block;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Holds what we send against the OCA's schemas; without them, which are not part of the project, it checks nothing. */
public final class OfficialRules {
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_6);
    private static final JsonMapper JSON = new JsonMapper();

    private final Path folder;

    public OfficialRules(String version) {
        String told = Objects.requireNonNullElse(
                System.getProperty("cpms.shared"), Objects.requireNonNullElse(System.getenv("CPMS_SHARED"), ""));
        Path shared = told.isEmpty() ? Path.of("").toAbsolutePath().resolve("../../shared") : Path.of(told);
        folder = shared.resolve("standards/ocpp").resolve(version);
    }

    public void checkAnswer(String action, JsonNode payload) {
        check(action + "Response", payload);
    }

    public void checkCall(String action, JsonNode payload) {
        check(Files.exists(folder.resolve(action + ".json")) ? action : action + "Request", payload);
    }

    private void check(String message, JsonNode payload) {
        Path file = folder.resolve(message + ".json");
        if (Files.isDirectory(folder)) {
            assertThat(REGISTRY.getSchema(JSON.readTree(file)).validate(payload))
                    .as(message + " " + payload)
                    .isEmpty();
        }
    }
}

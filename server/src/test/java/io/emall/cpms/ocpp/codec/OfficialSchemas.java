package io.emall.cpms.ocpp.codec;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The OCA's JSON schemas, which are not part of the project: tests that need them skip without them. */
public final class OfficialSchemas {
    private static final JsonMapper JSON = new JsonMapper();

    private OfficialSchemas() {}

    /** Names of the messages of a folder, such as {@code BootNotificationResponse}. */
    public static List<String> messages(String folder) {
        try (Stream<Path> files = Files.list(folder(folder))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".json"))
                    .map(name -> name.substring(0, name.length() - ".json".length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static JsonNode schema(String folder, String message) {
        return JSON.readTree(folder(folder).resolve(message + ".json"));
    }

    private static Path folder(String folder) {
        Path found = shared().resolve("standards/ocpp").resolve(folder);
        assumeTrue(
                Files.isDirectory(found),
                "SKIPPED: the official schemas of OCPP " + folder
                        + " are not here; set CPMS_SHARED to the folder that holds 'standards'");
        return found;
    }

    private static Path shared() {
        String told = Objects.requireNonNullElse(
                System.getProperty("cpms.shared"), Objects.requireNonNullElse(System.getenv("CPMS_SHARED"), ""));
        return told.isEmpty() ? Path.of("").toAbsolutePath().resolve("../../shared") : Path.of(told);
    }
}

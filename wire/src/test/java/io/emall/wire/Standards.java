package io.emall.wire;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The official schemas and examples. They are not part of the project; tests that need them skip without them. */
public final class Standards {

    private static final JsonMapper PLAIN = new JsonMapper();

    private Standards() {}

    /** A folder of the standards, or the running test is skipped. */
    public static Path folder(String path) {
        Path found = shared().resolve("standards").resolve(path);
        assumeTrue(
                Files.isDirectory(found),
                "SKIPPED: the official files of %s are not here; set CPMS_SHARED to the folder that holds 'standards'"
                        .formatted(path));
        return found;
    }

    /** The JSON files of a folder, by name. */
    public static List<Path> files(String path) {
        try (var files = Files.list(folder(path))) {
            return files.filter(f -> f.toString().endsWith(".json")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The name of a file without its ending. */
    public static String name(Path file) {
        return file.getFileName().toString().replace(".json", "");
    }

    public static JsonNode read(Path file) {
        return PLAIN.readTree(file);
    }

    private static Path shared() {
        String told = Objects.requireNonNullElse(
                System.getProperty("cpms.shared"), Objects.requireNonNullElse(System.getenv("CPMS_SHARED"), ""));
        return told.isEmpty() ? root().resolveSibling("shared") : Path.of(told);
    }

    private static Path root() {
        Path here = Path.of("").toAbsolutePath();
        Path parent = here.getParent();
        return parent != null && Files.exists(parent.resolve("pom.xml")) ? parent : here;
    }
}

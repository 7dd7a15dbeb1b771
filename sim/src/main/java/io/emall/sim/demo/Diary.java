package io.emall.sim.demo;

import io.emall.sim.emsp.Received;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the demo's eMSP was sent, one JSON object a line, so that another process can tell of it. */
public final class Diary implements Consumer<Received> {
    private static final long LONG_ENOUGH = 4_000_000;
    private static final Set<String> TOLD = Set.of("locations", "tariffs", "sessions", "cdrs");

    private final JsonMapper json = new JsonMapper();
    private final Path file;

    public Diary(Path file) {
        this.file = file;
    }

    @Override
    public synchronized void accept(Received request) {
        if (!TOLD.contains(request.module())) {
            return;
        }
        String line = json.writeValueAsString(Map.of(
                "at", request.at().toString(),
                "method", request.method(),
                "path", request.path(),
                "status", request.status(),
                "body", request.body()));
        try {
            if (Files.exists(file) && Files.size(file) > LONG_ENOUGH) {
                Files.move(file, before(), StandardCopyOption.REPLACE_EXISTING);
            }
            Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    /** All lines there are, oldest first; the last may be half written and is left out then. */
    public List<JsonNode> read() {
        List<JsonNode> lines = new ArrayList<>();
        for (Path part : List.of(before(), file)) {
            if (Files.exists(part)) {
                read(part).forEach(line -> lines.add(json.readTree(line)));
            }
        }
        return lines;
    }

    private static List<String> read(Path part) {
        try {
            return Files.readAllLines(part).stream()
                    .filter(line -> line.endsWith("}"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + part, e);
        }
    }

    private Path before() {
        return file.resolveSibling(file.getFileName() + ".1");
    }
}

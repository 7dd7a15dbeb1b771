package io.emall.sim.demo;

import io.emall.sim.station.SimStation;
import io.emall.sim.station.StationMemory;
import io.emall.sim.watch.Changes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The memory of a demo station that survives a power cut: the end of the demo is one. */
final class Flash {
    private static final Duration EVERY = Duration.ofMillis(500);

    private final JsonMapper json = new JsonMapper();
    private final Changes pause = new Changes();
    private final Path file;

    Flash(Path file) {
        this.file = file;
    }

    /** What was kept; empty when there is nothing, or nothing readable. */
    Optional<StationMemory> read() {
        try {
            return Files.exists(file)
                    ? Optional.of(json.readValue(Files.readString(file), StationMemory.class))
                    : Optional.empty();
        } catch (JacksonException | IOException e) {
            return Optional.empty();
        }
    }

    /** Never returns. */
    void keep(SimStation station) {
        while (true) {
            write(station.memory());
            pause.within(EVERY, () -> false);
        }
    }

    void write(StationMemory memory) {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.writeString(fresh, json.writeValueAsString(memory));
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }
}

package io.emall.sim.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.sim.socket.StationAddress;
import io.emall.sim.station.SimStation16;
import io.emall.sim.station.StationPlan;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FlashTest {
    @TempDir
    private Path folder;

    @Test
    void whatIsKeptIsReadAgain() {
        Flash flash = new Flash(folder.resolve("memory.json"));
        StationAddress nowhere = new StationAddress(URI.create("ws://localhost:1/ocpp"), "CP1", "secret");
        try (SimStation16 station = new SimStation16(nowhere, StationPlan.withOutlets(22_000))) {
            flash.write(station.memory());
        }

        assertThat(flash.read())
                .hasValueSatisfying(
                        memory -> assertThat(memory.outlets()).singleElement().satisfies(outlet -> {
                            assertThat(outlet.registerWh()).isEqualTo(1_000_000);
                            assertThat(outlet.running()).isNull();
                        }));
    }

    @Test
    void nothingAndRubbishAreForgotten() throws IOException {
        Path file = folder.resolve("memory.json");
        assertThat(new Flash(file).read()).isEmpty();
        Files.writeString(file, "{\"at\":");
        assertThat(new Flash(file).read()).isEmpty();
    }
}

package io.emall.cpms.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PidFileTest {
    @Test
    void aReadyServerSaysSoInTheEighthLine() {
        var lines = List.of("4711", "/data", "1700000000", "15432", "", "127.0.0.1", "  5 6", "ready   ");
        assertThat(PidFile.parse(lines)).contains(new PidFile(4711, 15432, true));
    }

    @Test
    void aStartingServerIsNotReady() {
        var lines = List.of("4711", "/data", "1700000000", "15432", "", "127.0.0.1", "  5 6", "starting");
        assertThat(PidFile.parse(lines)).contains(new PidFile(4711, 15432, false));
    }

    @Test
    void halfAFileSaysNothing() {
        assertThat(PidFile.parse(List.of("4711", "/data"))).isEmpty();
        assertThat(PidFile.parse(List.of("47", "/data", "17", ""))).isEmpty();
    }
}

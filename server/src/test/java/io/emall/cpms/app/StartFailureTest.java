package io.emall.cpms.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person sees when the CPMS cannot start: one sentence, and a status that is not zero. */
class StartFailureTest {
    /** The tests' class path holds a second one, inside the model checker; the product's does not. */
    private static final String ONE_LOGGER = "-Dslf4j.internal.verbosity=ERROR";

    @TempDir
    Path directory;

    @Test
    void aPortInUse() throws Exception {
        try (var taken = new ServerSocket(0)) {
            assertThat(start(Map.of("CPMS_HTTP_PORT", "" + taken.getLocalPort())))
                    .isEqualTo("1: Port " + taken.getLocalPort()
                            + " is in use or not allowed: stop the program that uses it, or choose another port with"
                            + " CPMS_HTTP_PORT.");
        }
    }

    @Test
    void somethingThatIsNoPort() throws Exception {
        assertThat(start(Map.of("CPMS_STATIONS_PORT", "80000")))
                .isEqualTo("1: The setting cpms.stations (CPMS_STATIONS in the environment) is not understood:"
                        + " 80000 is no port number from 0 to 65535.");
    }

    @Test
    void aDataFolderThatCannotBe() throws Exception {
        Path file = Files.createFile(directory.resolve("file"));
        assertThat(start(Map.of("CPMS_DATA", file + "/data")))
                .isEqualTo("1: " + file + "/data cannot be written: run the CPMS as the user it belongs to, or name"
                        + " another data folder in CPMS_DATA.");
    }

    @Test
    void aSettingThatMakesNoSense() throws Exception {
        assertThat(start(Map.of("CPMS_OPERATOR_ZONE", "Nowhere")))
                .isEqualTo(
                        "1: The setting cpms.operator.zone (CPMS_OPERATOR_ZONE in the environment) is not understood:"
                                + " Unknown time-zone ID: Nowhere.");
    }

    @Test
    void aDatabaseThatDoesNotAnswer() throws Exception {
        assertThat(start(Map.of("CPMS_DATABASE_URL", "jdbc:postgresql://127.0.0.1:1/cpms")))
                .isEqualTo("1: No database answers at jdbc:postgresql://127.0.0.1:1/cpms: start it, or correct"
                        + " CPMS_DATABASE_URL.");
    }

    private String start(Map<String, String> settings) throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder = new ProcessBuilder(
                java,
                "-XX:TieredStopAtLevel=1",
                ONE_LOGGER,
                "-cp",
                System.getProperty("java.class.path"),
                Cpms.class.getName());
        var environment = new HashMap<>(
                Map.of("CPMS_HTTP_PORT", "0", "CPMS_STATIONS_PORT", "0", "CPMS_DATA", directory.resolve("data") + ""));
        environment.putAll(settings);
        builder.environment().putAll(environment);
        var process = builder.redirectErrorStream(true).start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() + ": " + output.strip();
    }
}

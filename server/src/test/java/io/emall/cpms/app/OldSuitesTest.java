package io.emall.cpms.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** TLS_RSA for stations that know nothing better: only where an administrator chose it, and only for stations. */
class OldSuitesTest {

    @Test
    void aStationWithoutForwardSecrecyIsServedOnlyWhereItWasChosen() throws Exception {
        assertThat(run("old"))
                .contains("agreed on " + OldSuitesProgram.SUITE, "offers others TLS_AES_256_GCM_SHA384")
                .doesNotContain(" TLS_RSA_WITH_AES_256_GCM", "others " + OldSuitesProgram.SUITE);
        assertThat(run()).contains("SSLHandshakeException").doesNotContain("agreed on");
    }

    /** Java's list of disabled suites is one for the whole process, so that each case needs a process of its own. */
    private static String run(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                OldSuitesProgram.class.getName()));
        command.addAll(List.of(words));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }
}

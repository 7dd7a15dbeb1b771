package io.emall.cpms.peers;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.story.Stage;
import io.emall.sim.socket.StationAddress;
import io.emall.sim.station.SimStation;
import io.emall.sim.station.SimStation16;
import io.emall.sim.station.SimStation201;
import io.emall.sim.station.SimStation21;
import io.emall.sim.station.StationPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** npm's ocpp-ws-cli: transport, framing, abuse and chaos. Its exit status is always 0; its report tells. */
class ComplianceSuiteTest {
    private static final int CHECKS = 21;

    /** What the suite calls a failure and the standard calls right, in all versions. */
    private static final Map<String, String> MISREAD = Map.of(
            "Server requires subprotocol",
            "P-2, OCPP-J 2.0.1 part 4 §3.3: the handshake is completed without a subprotocol, then closed",
            "Server rejects oversized frames (>128KB)",
            "no clause limits a message to 128 KiB; our limit is 1 MiB (ListenerSettings), where the socket closes",
            "Server rejects missing payload in CALL",
            "P-13: 1.6 spells it FormationViolation (OCPP-J 1.6 §4.2.3); 2.0.1 calls an invalid frame RpcFrameworkError");

    private static final Map<String, String> MISREAD_16 = Map.of(
            "Server rejects non-object payload in CALL", "P-13: 1.6 spells it FormationViolation (OCPP-J 1.6 §4.2.3)");

    private static final Map<String, String> MISREAD_2 = Map.of(
            "Server enforces MessageId is a string",
            "P-13: an unreadable id is answered with \"-1\" and RpcFrameworkError (2.0.1 part 4 §4.2.3 and §4.3)");

    @TempDir
    private Path reports;

    @BeforeEach
    void npmIsThere() {
        assertThat(NodeProgram.packages()).isDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ocpp1.6", "ocpp2.0.1", "ocpp2.1"})
    void theForeignSuiteFindsNothingButItsOwnMisreadings(String version) throws Exception {
        Stage stage = Stage.shared();
        Stand stand = Stand.on(stage);
        boot(version, stage, stand);
        try (NodeProgram suite = suite(version, stage, stand)) {
            suite.end();
            List<JsonNode> results = results();
            assertThat(results).as("%s", suite.lines()).hasSize(CHECKS);
            assertThat(results.stream().filter(r -> !r.path("passed").asBoolean()))
                    .extracting(r -> r.path("name").asString())
                    .as("%s", results)
                    .containsExactlyInAnyOrderElementsOf(misreadings(version));
        }
    }

    private static Set<String> misreadings(String version) {
        Set<String> names = new HashSet<>(MISREAD.keySet());
        names.addAll((version.equals("ocpp1.6") ? MISREAD_16 : MISREAD_2).keySet());
        return names;
    }

    /** The suite never boots, and a station that was never accepted may say nothing else (P-20). */
    private static void boot(String version, Stage stage, Stand stand) {
        StationAddress address = new StationAddress(stage.stations(), stand.station(), stand.key());
        StationPlan plan = StationPlan.withOutlets(11_000, 50_000);
        try (SimStation station =
                switch (version) {
                    case "ocpp1.6" -> new SimStation16(address, plan);
                    case "ocpp2.1" -> new SimStation21(address, plan);
                    default -> new SimStation201(address, plan);
                }) {
            station.powerUp();
        }
    }

    private NodeProgram suite(String version, Stage stage, Stand stand) throws IOException {
        Path tool = NodeProgram.packages().resolve("node_modules/ocpp-ws-cli/dist/index.js");
        String withKey = "ws://" + stand.station() + ":" + stand.key() + "@";
        String endpoint = stage.stations().toString().replace("ws://", withKey);
        return NodeProgram.run(
                reports,
                List.of(
                        tool.toString(),
                        "test",
                        "--endpoint=" + endpoint,
                        "--identity=" + stand.station(),
                        "--protocol=" + version,
                        "--suite=all",
                        "--report=json",
                        "--report-dir=" + reports));
    }

    private List<JsonNode> results() throws IOException {
        try (Stream<Path> files = Files.list(reports)) {
            Path report = files.filter(f -> f.toString().endsWith(".json"))
                    .findFirst()
                    .orElseThrow();
            return new JsonMapper()
                    .readTree(report)
                    .path("testResults")
                    .valueStream()
                    .toList();
        }
    }
}

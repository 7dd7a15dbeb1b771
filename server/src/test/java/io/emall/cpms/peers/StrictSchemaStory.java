package io.emall.cpms.peers;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.story.Stage;
import io.emall.wire.ocpi.v221.Cdr;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A session by a station made of npm's ocpp-rpc, which checks every message of both sides against the schemas. */
class StrictSchemaStory {
    private static final JsonMapper JSON = new JsonMapper();

    @BeforeEach
    void npmIsThere() {
        assertThat(NodeProgram.packages()).isDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ocpp1.6", "ocpp2.0.1", "ocpp2.1"})
    void aStrictStationIsStartedStoppedAndBilled(String version) throws Exception {
        Stage stage = Stage.shared();
        Stand stand = Stand.on(stage);
        try (NodeProgram station = station(version, stage.stations().toString(), stand)) {
            assertThat(station.says("ready")).as("%s", station.lines()).isTrue();
            stand.start(stand.fast(), version);
            assertThat(station.says("charging")).as("%s", station.lines()).isTrue();
            stand.awaitEnergy();
            stand.stop();

            assertThat(station.end()).as("%s", station.lines()).isZero();
            assertThat(checked(station)).containsAll(messages(version));
        }
        Cdr bill = stand.awaitBill();
        assertThat(bill.authorizationReference()).isEqualTo(version);
        assertThat(bill.totalEnergy()).isEqualByComparingTo("12.345");
        assertThat(bill.totalCost().exclVat()).isEqualByComparingTo("7.41"); // 12.345 × 0.60 = 7.407
        assertThat(bill.totalCost().inclVat()).isEqualByComparingTo("9.04"); // × 1.22 = 9.03654
    }

    /** Otherwise the story above would prove nothing. */
    @ParameterizedTest
    @ValueSource(strings = {"ocpp1.6", "ocpp2.0.1", "ocpp2.1"})
    void theStrictStationNoticesAMessageThatBreaksItsSchema(String version) throws Exception {
        Stand nowhere = new Stand(
                "",
                "CP",
                "secret",
                Stage.shared().emsp().addToken("NOBODY"),
                Stage.shared().emsp());
        try (NodeProgram liar = NodeProgram.script("lying-csms.cjs");
                NodeProgram station = station(version, "ws://127.0.0.1:" + liar.line(), nowhere)) {
            assertThat(station.end()).isEqualTo(1);
            JsonNode last = JSON.readTree(station.lines().getLast());
            assertThat(last.path("violations").toString())
                    .contains("BootNotification")
                    .contains("currentTime");
        }
    }

    private static NodeProgram station(String version, String stations, Stand stand) throws Exception {
        return NodeProgram.script(
                "strict-station.cjs",
                version,
                stations,
                stand.station(),
                stand.key(),
                stand.driver().uid());
    }

    /** Requests and answers of the station and of the CPMS. */
    private static List<String> messages(String version) {
        Stream<String> actions = version.equals("ocpp1.6")
                ? Stream.of(
                        "BootNotification",
                        "StatusNotification",
                        "Heartbeat",
                        "Authorize",
                        "RemoteStartTransaction",
                        "StartTransaction",
                        "MeterValues",
                        "RemoteStopTransaction",
                        "StopTransaction")
                : Stream.of(
                        "BootNotification",
                        version.equals("ocpp2.1") ? "NotifyEvent" : "StatusNotification",
                        "Heartbeat",
                        "Authorize",
                        "RequestStartTransaction",
                        "TransactionEvent",
                        "RequestStopTransaction");
        return actions.flatMap(action -> Stream.of("urn:" + action + ".req", "urn:" + action + ".conf"))
                .toList();
    }

    private static List<String> checked(NodeProgram station) {
        JsonNode last = JSON.readTree(station.lines().getLast());
        return last.path("checked").valueStream().map(JsonNode::asString).toList();
    }
}

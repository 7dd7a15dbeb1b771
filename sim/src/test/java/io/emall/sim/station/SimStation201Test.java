package io.emall.sim.station;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.sim.socket.Frame;
import io.emall.sim.socket.StationAddress;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SimStation201Test {
    private final FakeCsms csms = new FakeCsms();
    private final StationAddress address = new StationAddress(csms.url(), "CS1", "a-secret-of-16-chars");
    private final SimStation201 station = new SimStation201(address, StationPlan.withOutlets(22_000, 150_000));

    @AfterEach
    void close() {
        station.close();
        csms.close();
    }

    @Test
    void aRemoteSessionInOneTransaction() {
        station.powerUp();
        station.plug(2, Car.everyday());
        csms.call(
                "RequestStartTransaction",
                "{\"evseId\":2,\"remoteStartId\":42,\"idToken\":{\"idToken\":\"ABC\",\"type\":\"ISO14443\"}}");
        station.await("charging", () -> station.outlet(2).state() == OutletState.CHARGING);
        station.charge(2, Duration.ofMinutes(6));
        String id = station.transaction(2).orElseThrow().id();
        csms.call("RequestStopTransaction", "{\"transactionId\":\"" + id + "\"}");
        station.await("ended", () -> events().size() == 3);

        assertThat(events())
                .extracting(e -> e.path("eventType").asString())
                .containsExactly("Started", "Updated", "Ended");
        assertThat(events()).extracting(e -> e.path("seqNo").asInt()).containsExactly(0, 1, 2);
        assertThat(events().getFirst()
                        .path("transactionInfo")
                        .path("remoteStartId")
                        .asInt())
                .isEqualTo(42);
        assertThat(register(events().getLast()) - register(events().getFirst())).isEqualTo(12_000);
        assertThat(events().getLast()
                        .path("transactionInfo")
                        .path("stoppedReason")
                        .asString())
                .isEqualTo("Remote");
    }

    @Test
    void marksWhatHappenedOfflineAndCanReplayItNewestFirst() {
        station.powerUp();
        station.goOffline();
        station.plug(1, Car.everyday());
        station.start(1, "ABC");
        station.charge(1, Duration.ofMinutes(1));
        station.stop(1);
        station.holdReports();
        station.goOnline();
        assertThat(events()).isEmpty();
        station.releaseReportsReversed();

        assertThat(events()).extracting(e -> e.path("seqNo").asInt()).containsExactly(2, 1, 0);
        assertThat(events()).allMatch(e -> e.path("offline").asBoolean());
    }

    @Test
    void canBeginAtThePlugAndLearnItsDriverLater() {
        try (SimStation201 early =
                new SimStation201(address, StationPlan.withOutlets(22_000), SimStation201.TxStart.EV_CONNECTED)) {
            early.powerUp();
            early.plug(1, Car.everyday());
            early.start(1, "ABC");

            List<JsonNode> events = early.journal().sent("TransactionEvent").stream()
                    .map(Frame::payload)
                    .toList();
            assertThat(events.getFirst().path("triggerReason").asString()).isEqualTo("CablePluggedIn");
            assertThat(events.getFirst().has("idToken")).isFalse();
            assertThat(events.getLast().path("triggerReason").asString()).isEqualTo("Authorized");
            assertThat(events.getLast().path("idToken").path("idToken").asString())
                    .isEqualTo("ABC");
        }
    }

    @Test
    void givesUpWaitingForACar() {
        try (SimStation201 hasty =
                new SimStation201(address, StationPlan.withOutlets(22_000).connectTimeout(Duration.ofMillis(50)))) {
            hasty.powerUp();
            hasty.start(1, "ABC");

            hasty.await("free again", () -> hasty.outlet(1).state() == OutletState.FREE);
            hasty.plug(1, Car.everyday());
            assertThat(hasty.transaction(1)).isEmpty();
        }
    }

    private List<JsonNode> events() {
        return station.journal().sent("TransactionEvent").stream()
                .map(Frame::payload)
                .toList();
    }

    private static long register(JsonNode event) {
        return event.path("meterValue")
                .path(0)
                .path("sampledValue")
                .path(0)
                .path("value")
                .asLong();
    }
}

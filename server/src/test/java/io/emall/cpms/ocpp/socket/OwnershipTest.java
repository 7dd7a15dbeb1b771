package io.emall.cpms.ocpp.socket;

import static io.emall.cpms.ocpp.socket.RawStation.basic;
import static io.emall.cpms.ocpp.socket.RawStation.speaking;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.emall.cpms.core.location.PingInterval;
import io.emall.cpms.core.unit.StationId;
import io.emall.cpms.ocpp.rpc.CallOutcome;
import io.emall.cpms.ocpp.rpc.StationConnection;
import io.emall.wire.ocpp.v16.Reset;
import io.emall.wire.ocpp.v16.ResetResponse;
import io.emall.wire.ocpp.v16.ResetType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who owns a station (P-6, P-7, field lesson 1), and what a socket survives. */
class OwnershipTest {
    private static final String HEARTBEAT = "[2,\"1\",\"Heartbeat\",{}]";
    private static final Reset RESET = new Reset(ResetType.SOFT);
    private static final Duration LONG = Duration.ofSeconds(20);

    private Listening listening = Listening.onFreePort();

    @AfterEach
    void stop() {
        listening.close();
    }

    private Listening listenWith(ListenerSettings settings) {
        listening.close();
        listening = new Listening(settings);
        return listening;
    }

    private static CompletableFuture<CallOutcome<ResetResponse>> callReset(StationConnection connection) {
        CompletableFuture<CallOutcome<ResetResponse>> outcome = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> outcome.complete(connection.call(RESET, LONG)));
        return outcome;
    }

    @Test
    void theNewestSocketWinsAndTheLateCloseOfTheOldOneEvictsNobody() throws Exception {
        try (RawStation old = listening.station16();
                RawStation newer = openAfter(old)) {
            assertThat(old.nextCloseCode()).isEqualTo(1008);
            Listening.await(() -> listening.events.size() == 2);
            old.close();
            assertThat(newer.ask(HEARTBEAT)).contains("currentTime");
            assertThat(listening.connection("CP-1").epoch()).isEqualTo(2);
            assertThat(listening.events).containsExactly("connected 1", "connected 2");
        }
        Listening.await(() -> listening.connections.count() == 0);
        Listening.await(() -> listening.events.contains("disconnected 2"));
    }

    private RawStation openAfter(RawStation old) throws Exception {
        old.ask(HEARTBEAT);
        return listening.station16();
    }

    @Test
    void openCallsOfTheReplacedSocketFailAtOnce() throws Exception {
        try (RawStation old = listening.station16()) {
            var outcome = callReset(listening.connection("CP-1"));
            old.nextText();
            try (RawStation newer = listening.station16()) {
                assertThat(outcome.get(5, TimeUnit.SECONDS)).isEqualTo(new CallOutcome.NoAnswer<>());
                assertThat(newer.ask(HEARTBEAT)).contains("currentTime");
            }
        }
    }

    @Test
    void callsFailAtOnceWhenTheSocketBreaks() throws Exception {
        RawStation station = listening.station16();
        StationConnection connection = listening.connection("CP-1");
        var outcome = callReset(connection);
        station.nextText();
        station.close();
        assertThat(outcome.get(5, TimeUnit.SECONDS)).isEqualTo(new CallOutcome.NoAnswer<>());
        Listening.await(() -> connection.closed().isPresent());
        assertThat(connection.call(RESET, LONG)).isEqualTo(new CallOutcome.NotConnected<>());
    }

    @Test
    void aHalfOpenSocketIsFoundByPing() throws Exception {
        listenWith(ListenerSettings.onPort(0).withPulse(Duration.ofMillis(50), Duration.ofMillis(150)));
        String[] headers = {basic("CP-1", Listening.KEY), speaking("ocpp1.6")};
        try (RawStation deaf = RawStation.deaf(listening.port(), "/ocpp/CP-1", headers)) {
            deaf.next(9);
            Listening.await(() -> listening.events.contains("disconnected 1"));
            assertThat(listening.connections.count()).isZero();
            assertThat(deaf.nextCloseCode()).isEqualTo(1001);
        }
    }

    @Test
    void aSilentStationThatAnswersPingsStays() throws Exception {
        listenWith(ListenerSettings.onPort(0).withPulse(Duration.ofMillis(20), Duration.ofMillis(500)));
        try (RawStation station = listening.station16()) {
            for (int i = 0; i < 20; i++) {
                station.next(9);
            }
            assertThat(station.ask(HEARTBEAT)).contains("currentTime");
            assertThat(listening.connections.count()).isEqualTo(1);
        }
    }

    /** Field lesson 2: 0 is never. */
    @Test
    void aStationThatMustNotBePingedIsNot() throws Exception {
        listenWith(ListenerSettings.onPort(0).withPulse(Duration.ofMillis(20), Duration.ofMillis(100)));
        listening.register("CP-2", Listening.KEY);
        listening.locks.pings.put(new StationId("CP-1"), new PingInterval(0));
        String[] headers = {basic("CP-1", Listening.KEY), speaking("ocpp1.6")};
        try (RawStation deaf = RawStation.deaf(listening.port(), "/ocpp/CP-1", headers);
                RawStation pinged = RawStation.connect(
                        listening.port(), "/ocpp/CP-2", basic("CP-2", Listening.KEY), speaking("ocpp1.6"))) {
            for (int i = 0; i < 20; i++) {
                pinged.next(9);
            }
            assertThat(deaf.ask(HEARTBEAT)).contains("currentTime");
        }
    }

    @Test
    void aTooLargeMessageClosesWith1009() throws Exception {
        listenWith(ListenerSettings.onPort(0).withMaxMessageSize(4096));
        try (RawStation station = listening.station16()) {
            assertThat(station.ask("[2,\"1\",\"Heartbeat\",{}" + " ".repeat(4000) + "]"))
                    .contains("currentTime");
            station.send("[2,\"1\",\"Heartbeat\",{}" + " ".repeat(5000) + "]");
            assertThat(station.nextCloseCode()).isEqualTo(1009);
            station.awaitEnd();
        }
        Listening.await(() -> listening.connections.count() == 0);
    }

    @Test
    void aTooLargeMessageInPiecesClosesWith1009() throws Exception {
        listenWith(ListenerSettings.onPort(0).withMaxMessageSize(4096));
        try (RawStation station = listening.station16()) {
            station.raw(1, new byte[3000]);
            station.raw(0, new byte[3000]);
            assertThat(station.nextCloseCode()).isEqualTo(1009);
        }
    }

    @Test
    void aSmallMessageThatUnpacksToAHugeOneClosesTheSocket() throws Exception {
        listenWith(ListenerSettings.onPort(0).withMaxMessageSize(65_536));
        String deflate = "Sec-WebSocket-Extensions: permessage-deflate";
        try (RawStation station = RawStation.connect(
                listening.port(), "/ocpp/CP-1", basic("CP-1", Listening.KEY), speaking("ocpp1.6"), deflate)) {
            station.raw(0xc1, Deflated.deflate(new byte[20_000_000]));
            station.awaitEnd();
        }
        Listening.await(() -> listening.connections.count() == 0);
    }

    /** Calls numbered from 0. */
    private static CompletableFuture<Void> sending(RawStation station, int count, String action, String padding) {
        return CompletableFuture.runAsync(() -> {
            try {
                for (int i = 0; i < count; i++) {
                    station.send("[2,\"" + i + "\",\"" + action + "\",{}" + padding + "]");
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static void assertStillSending(CompletableFuture<Void> sent, int seconds) {
        assertThatExceptionOfType(TimeoutException.class).isThrownBy(() -> sent.get(seconds, TimeUnit.SECONDS));
    }

    @Test
    void aSlowHandlerHoldsUpTheSenderWithoutLosingAnything() throws Exception {
        CountDownLatch gate = listening.holdHeartbeats();
        int count = 20_000;
        String padding = " ".repeat(2000);
        try (RawStation station = listening.station16()) {
            var sent = sending(station, count, "Heartbeat", padding);
            assertStillSending(sent, 1);
            gate.countDown();
            for (int i = 0; i < count; i++) {
                assertThat(station.nextText()).startsWith("[3,\"" + i + "\",");
            }
            sent.get(5, TimeUnit.SECONDS);
        }
    }

    @Test
    void aStationThatDoesNotReadIsNotAnsweredWithoutEnd() throws Exception {
        try (RawStation station = listening.station16()) {
            station.stopReading();
            assertStillSending(sending(station, 200_000, "Nonsense" + "x".repeat(200), ""), 2);
        }
    }

    @Test
    void stoppingSaysGoodbye() throws Exception {
        try (RawStation station = listening.station16()) {
            station.ask(HEARTBEAT);
            listening.close();
            assertThat(station.nextCloseCode()).isEqualTo(1001);
        }
    }
}

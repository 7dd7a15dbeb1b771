package io.emall.cpms.ocpp.socket;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.message.Message;
import io.emall.cpms.core.message.Message.Direction;
import io.emall.cpms.core.message.Message.Kind;
import io.emall.cpms.core.unit.StationId;
import io.emall.cpms.ocpp.rpc.CloseReason;
import io.emall.wire.ocpp.v16.Reset;
import io.emall.wire.ocpp.v16.ResetType;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Every frame of a real socket is told to the message log, each exchange once. */
class TranscriptTest {
    private static final String HEARTBEAT = "[2,\"hb\",\"Heartbeat\",{}]";
    private static final String TIME = "[3,\"hb\",{\"currentTime\":\"2026-01-02T03:04:05.678Z\"}]";
    private static final Reset RESET = new Reset(ResetType.SOFT);

    private final Listening listening = Listening.onFreePort();

    @AfterEach
    void stop() {
        listening.close();
    }

    private Message only() {
        Listening.await(() -> !listening.messages.isEmpty());
        assertThat(listening.messages).hasSize(1);
        return listening.messages.getFirst();
    }

    private static Message from(
            Kind kind, @Nullable String action, @Nullable String id, String call, @Nullable String answer) {
        return new Message(
                new StationId("CP-1"),
                Listening.NOW,
                Direction.FROM_STATION,
                kind,
                action,
                id,
                call,
                answer,
                answer == null ? null : Listening.NOW);
    }

    @Test
    void aCallAndOurAnswerAreOne() throws Exception {
        try (RawStation station = listening.station16()) {
            station.ask(HEARTBEAT);

            assertThat(only()).isEqualTo(from(Kind.CALL, "Heartbeat", "hb", HEARTBEAT, TIME));
        }
    }

    @Test
    void aRefusedCallCarriesTheRefusal() throws Exception {
        String call = "[2,\"1\",\"" + "No".repeat(40) + "\",{}]";
        try (RawStation station = listening.station16()) {
            String refusal = station.ask(call);

            assertThat(only()).isEqualTo(from(Kind.CALL, "No".repeat(25), "1", call, refusal));
            assertThat(only().refused()).isTrue();
        }
    }

    @Test
    void whatCannotBeUnderstoodIsToldToo() throws Exception {
        try (RawStation station = listening.station16()) {
            station.send("[2,\"1\",\"Heart");
            station.send("hello");
            station.frame(2, "bytes".getBytes(StandardCharsets.UTF_8));
            station.send("[3,\"unknown\",{}]");
            station.ask(HEARTBEAT);

            Listening.await(() -> listening.messages.size() == 5);
            assertThat(listening.messages)
                    .extracting(Message::kind)
                    .containsExactlyInAnyOrder(Kind.MALFORMED, Kind.MALFORMED, Kind.BINARY, Kind.STRAY, Kind.CALL);
            assertThat(listening.messages)
                    .contains(
                            from(Kind.MALFORMED, null, null, "hello", null),
                            from(Kind.BINARY, null, null, "", null),
                            from(Kind.STRAY, null, "unknown", "[3,\"unknown\",{}]", null));
        }
    }

    @Test
    void ourCallAndItsAnswerAreOne() throws Exception {
        try (RawStation station = listening.station16()) {
            var outcome = CompletableFuture.supplyAsync(
                    () -> listening.connection("CP-1").call(RESET, Duration.ofSeconds(20)));
            String call = station.nextText();
            String id = call.split("\"")[1];
            String answer = "[3,\"" + id + "\",{\"status\":\"Accepted\"}]";
            station.send(answer);
            outcome.join();

            assertThat(only())
                    .isEqualTo(new Message(
                            new StationId("CP-1"),
                            Listening.NOW,
                            Direction.TO_STATION,
                            Kind.CALL,
                            "Reset",
                            id,
                            call,
                            answer,
                            Listening.NOW));
        }
    }

    @Test
    void ourCallWithoutAnswerIsToldAndALateAnswerStandsAlone() throws Exception {
        try (RawStation station = listening.station16()) {
            listening.connection("CP-1").call(RESET, Duration.ofMillis(50));
            assertThat(only().answer()).isNull();
            assertThat(only().direction()).isEqualTo(Direction.TO_STATION);

            station.send("[3,\"" + only().id() + "\",{\"status\":\"Accepted\"}]");
            Listening.await(() -> listening.messages.size() == 2);
            assertThat(listening.messages.getLast().kind()).isEqualTo(Kind.STRAY);
        }
    }

    @Test
    void whatNobodyHandlesAnyMoreIsToldWithoutAnswer() throws Exception {
        CountDownLatch gate = listening.holdHeartbeats();
        try (RawStation station = listening.station16()) {
            station.send(HEARTBEAT);
            station.send("[2,\"second\",\"Heartbeat\",{}]");
            station.frame(9, new byte[0]);
            station.next(10);
            listening.connection("CP-1").close(CloseReason.REVOKED);
            gate.countDown();

            Listening.await(() -> listening.messages.size() == 2);
            assertThat(listening.messages.getLast())
                    .isEqualTo(from(Kind.CALL, "Heartbeat", "second", "[2,\"second\",\"Heartbeat\",{}]", null));
        }
    }
}

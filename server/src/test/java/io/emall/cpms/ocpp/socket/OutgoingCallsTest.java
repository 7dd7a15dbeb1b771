package io.emall.cpms.ocpp.socket;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.ocpp.rpc.CallOutcome;
import io.emall.cpms.ocpp.rpc.StationConnection;
import io.emall.wire.ocpp.v16.ChangeConfiguration;
import io.emall.wire.ocpp.v16.Reset;
import io.emall.wire.ocpp.v16.ResetResponse;
import io.emall.wire.ocpp.v16.ResetStatus;
import io.emall.wire.ocpp.v16.ResetType;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Our calls to stations over real sockets: one at a time, each with one outcome (P-11, field lessons 10 and 11). */
class OutgoingCallsTest {
    private static final String HEARTBEAT = "[2,\"hb\",\"Heartbeat\",{}]";
    private static final Reset RESET = new Reset(ResetType.SOFT);
    private static final Duration LONG = Duration.ofSeconds(20);

    private final Listening listening = Listening.onFreePort();

    @AfterEach
    void stop() {
        listening.close();
    }

    @Test
    void aCallIsAnsweredWhileAnInboundCallIsBeingHandled() throws Exception {
        CountDownLatch gate = listening.holdHeartbeats();
        try (RawStation station = listening.station16()) {
            station.send(HEARTBEAT);
            var outcome = callReset();
            String call = station.nextText();
            assertThat(call).endsWith(",\"Reset\",{\"type\":\"Soft\"}]");
            station.send("[3," + idOf(call) + ",{\"status\":\"Accepted\"}]");
            assertThat(outcome.get(5, TimeUnit.SECONDS))
                    .isEqualTo(new CallOutcome.Answered<>(new ResetResponse(ResetStatus.ACCEPTED)));
            gate.countDown();
            assertThat(station.nextText()).startsWith("[3,\"hb\"");
        }
    }

    @Test
    void anInboundCallIsAnsweredWhileOursIsOpen() throws Exception {
        try (RawStation station = listening.station16()) {
            var outcome = callReset();
            String call = station.nextText();
            assertThat(station.ask(HEARTBEAT)).startsWith("[3,\"hb\"");
            station.send("[4," + idOf(call) + ",\"OccurrenceConstraintViolation\",\"no\",{}]");
            assertThat(outcome.get(5, TimeUnit.SECONDS))
                    .isEqualTo(new CallOutcome.CallError<>("OccurrenceConstraintViolation", "no"));
        }
    }

    @Test
    void onlyOneCallIsOutAtATimeAndTheOthersFollowInOrder() throws Exception {
        try (RawStation station = listening.station16()) {
            StationConnection connection = listening.connection("CP-1");
            CompletableFuture<Void> done = CompletableFuture.allOf();
            for (int i = 0; i < 5; i++) {
                done = CompletableFuture.allOf(done, callReset());
            }
            for (int i = 0; i < 5; i++) {
                String call = station.nextText();
                assertThat(station.ask(HEARTBEAT)).as("nothing between").startsWith("[3,\"hb\"");
                station.send("[3," + idOf(call) + ",{\"status\":\"Accepted\"}]");
            }
            done.get(5, TimeUnit.SECONDS);
            assertThat(connection.closed()).isEmpty();
        }
    }

    @Test
    void aCallTimesOutAndItsLateAnswerIsIgnored() throws Exception {
        try (RawStation station = listening.station16()) {
            StationConnection connection = listening.connection("CP-1");
            assertThat(connection.call(RESET, Duration.ofMillis(50))).isEqualTo(new CallOutcome.NoAnswer<>());
            String first = station.nextText();
            var second = callReset();
            String call = station.nextText();
            assertThat(idOf(call)).isNotEqualTo(idOf(first));
            station.send("[3," + idOf(first) + ",{\"status\":\"Rejected\"}]");
            station.send("[3," + idOf(call) + ",{\"status\":\"Accepted\"}]");
            assertThat(second.get(5, TimeUnit.SECONDS))
                    .isEqualTo(new CallOutcome.Answered<>(new ResetResponse(ResetStatus.ACCEPTED)));
            assertThat(listening.failures).anyMatch(line -> line.contains("nobody waits for"));
        }
    }

    @Test
    void aCallThatGetsNoTurnWasNotSent() throws Exception {
        try (RawStation station = listening.station16()) {
            callReset();
            station.nextText();
            assertThat(listening.connection("CP-1").call(RESET, Duration.ofMillis(50)))
                    .isEqualTo(new CallOutcome.Busy<>());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"{\"status\":\"Maybe\"}|PROPERTY", "{}|OCCURRENCE", "[]|FORMATION", "{\"status\":1}|TYPE"})
    void anAnswerAgainstTheRulesIsInvalid(String payload, String kind) throws Exception {
        try (RawStation station = listening.station16()) {
            var outcome = callReset();
            station.send("[3," + idOf(station.nextText()) + "," + payload + "]");
            assertThat(outcome.get(5, TimeUnit.SECONDS))
                    .isInstanceOfSatisfying(
                            CallOutcome.InvalidAnswer.class,
                            invalid -> assertThat(invalid.violation().kind()).hasToString(kind));
        }
    }

    @Test
    void aCallErrorWithoutItsPartsIsStillOne() throws Exception {
        try (RawStation station = listening.station16()) {
            var outcome = callReset();
            station.send("[4," + idOf(station.nextText()) + "]");
            assertThat(outcome.get(5, TimeUnit.SECONDS)).isEqualTo(new CallOutcome.CallError<>("GenericError", ""));
        }
    }

    @Test
    void whatBreaksTheVersionsRulesIsNotSent() throws Exception {
        try (RawStation station = listening.station16()) {
            var request = new ChangeConfiguration("k".repeat(51), "v");
            assertThat(listening.connection("CP-1").call(request, LONG))
                    .isInstanceOfSatisfying(
                            CallOutcome.InvalidRequest.class,
                            invalid -> assertThat(invalid.violation().path()).isEqualTo("key"));
            assertThat(station.ask(HEARTBEAT)).startsWith("[3,\"hb\"");
        }
    }

    private CompletableFuture<CallOutcome<ResetResponse>> callReset() {
        StationConnection connection = listening.connection("CP-1");
        CompletableFuture<CallOutcome<ResetResponse>> outcome = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> outcome.complete(connection.call(RESET, LONG)));
        return outcome;
    }

    /** The quoted id of a call. */
    private static String idOf(String call) {
        return call.split(",")[1];
    }
}

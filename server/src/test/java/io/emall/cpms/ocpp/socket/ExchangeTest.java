package io.emall.cpms.ocpp.socket;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.ocpp.rpc.CallOutcome;
import io.emall.cpms.ocpp.rpc.StationConnection;
import io.emall.wire.ocpp.v16.Reset;
import io.emall.wire.ocpp.v16.ResetType;
import io.emall.wire.ocpp.v2.ClearCacheRequest;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls in both directions over real sockets (P-10 to P-16, field lessons 10 and 11). */
class ExchangeTest {
    private static final String HEARTBEAT = "[2,\"hb\",\"Heartbeat\",{}]";
    private static final Reset RESET = new Reset(ResetType.SOFT);
    private static final Duration LONG = Duration.ofSeconds(20);

    private final Listening listening = Listening.onFreePort();

    @AfterEach
    void stop() {
        listening.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[2,\"1\",\"heartbeat\",{}]                                | [4,\"1\",\"NotImplemented\",",
                "[2,\"1\",\"Reset\",{\"type\":\"Soft\"}]                   | [4,\"1\",\"NotSupported\",",
                "[2,\"1\",\"Heartbeat\",{\"a\":1}]                         | [4,\"1\",\"FormationViolation\",\"a: ",
                "[2,\"1\",\"Heartbeat\",[]]                                | [4,\"1\",\"FormationViolation\",",
                "[2,\"1\",\"Heartbeat\"]                                   | [4,\"1\",\"FormationViolation\",",
                "[2,\"1\",\"Heartbeat\",{},1]                              | [4,\"1\",\"FormationViolation\",",
                "[2,\"1\",\"Heartbeat\",{}] x                              | [4,\"1\",\"FormationViolation\",",
                "[2,\"1\",\"Heartbeat\",{                                  | [4,\"1\",\"FormationViolation\",",
                "[2,\"1\",7,{}]                                            | [4,\"1\",\"FormationViolation\",",
                "[\"2\",\"1\",\"Heartbeat\",{}]                            | [4,\"1\",\"FormationViolation\",",
                "[2,\"1\",\"BootNotification\",{\"chargePointModel\":\"m\"}] | [4,\"1\",\"OccurenceConstraintViolation\",\"chargePointVendor: ",
                "[2,\"1\",\"BootNotification\",{\"chargePointModel\":1,\"chargePointVendor\":\"v\"}] | [4,\"1\",\"TypeConstraintViolation\",\"chargePointModel: ",
                "[2,\"1\",\"BootNotification\",{\"chargePointModel\":\"123456789012345678901\",\"chargePointVendor\":\"v\"}] | [4,\"1\",\"PropertyConstraintViolation\",\"chargePointModel: ",
                "[2,\"1234567890123456789012345678901234567\",\"Heartbeat\",{}] | [4,\"1234567890123456789012345678901234567\",\"FormationViolation\",",
            })
    void badCallsOf16GetTheRightError(String call, String error) throws Exception {
        try (RawStation station = listening.station16()) {
            assertThat(station.ask(call)).startsWith(error).endsWith(",{}]");
            assertThat(station.ask(HEARTBEAT)).startsWith("[3,\"hb\"");
            assertThat(listening.failures).hasSize(1).first().asString().startsWith("CP-1 ");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[2,\"1\",\"heartbeat\",{}]              | [4,\"1\",\"NotImplemented\",",
                "[2,\"1\",\"Heartbeat\",{\"a\":1}]       | [4,\"1\",\"FormatViolation\",\"a: ",
                "[2,\"1\",\"Heartbeat\",null]            | [4,\"1\",\"FormatViolation\",",
                "[2,\"1\",\"Heartbeat\",{\"customData\":{}}] | [4,\"1\",\"OccurrenceConstraintViolation\",\"customData.vendorId: ",
                "[2,\"1\",\"Heartbeat\",{\"customData\":{\"vendorId\":3}}] | [4,\"1\",\"TypeConstraintViolation\",",
                "[2,\"1\",\"Heartbeat\"]                 | [4,\"1\",\"RpcFrameworkError\",",
                "[2,1,\"Heartbeat\",{}]                  | [4,\"-1\",\"RpcFrameworkError\",",
                "[2,\"\",\"Heartbeat\",{}]               | [4,\"-1\",\"RpcFrameworkError\",",
                "[2,\"1234567890123456789012345678901234567\",\"Heartbeat\",{}] | [4,\"-1\",\"RpcFrameworkError\",",
                "[2]                                     | [4,\"-1\",\"RpcFrameworkError\",",
                "[]                                      | [4,\"-1\",\"RpcFrameworkError\",",
                "{}                                      | [4,\"-1\",\"RpcFrameworkError\",",
                "hello                                   | [4,\"-1\",\"RpcFrameworkError\",",
                "[2,\"1                                  | [4,\"-1\",\"RpcFrameworkError\",",
                "[5,\"1\",\"X\",\"\",{}]                 | [4,\"1\",\"MessageTypeNotSupported\",",
                "[6,\"1\",\"Heartbeat\",{}]              | [4,\"1\",\"MessageTypeNotSupported\",",
                "[99,1]                                  | [4,\"-1\",\"MessageTypeNotSupported\",",
            })
    void badCallsOf2GetTheRightError(String call, String error) throws Exception {
        try (RawStation station = listening.station2()) {
            assertThat(station.ask(call)).startsWith(error).endsWith(",{}]");
            assertThat(station.ask(HEARTBEAT)).startsWith("[3,\"hb\"");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[2,\"1\",\"heartbeat\",{}]              | [4,\"1\",\"NotImplemented\",",
                "[2,\"1\",\"Heartbeat\",{\"a\":1}]       | [4,\"1\",\"FormatViolation\",\"a: ",
                "[2,\"1\",\"Heartbeat\",{\"customData\":{}}] | [4,\"1\",\"OccurrenceConstraintViolation\",\"customData.vendorId: ",
                "[2,\"1\",\"Heartbeat\"]                 | [4,\"1\",\"RpcFrameworkError\",",
                "[2,1,\"Heartbeat\",{}]                  | [4,\"-1\",\"RpcFrameworkError\",",
                "[2]                                     | [4,\"-1\",\"RpcFrameworkError\",",
                "{}                                      | [4,\"-1\",\"RpcFrameworkError\",",
                "hello                                   | [4,\"-1\",\"RpcFrameworkError\",",
            })
    void badCallsOf21GetTheRightError(String call, String error) throws Exception {
        try (RawStation station = listening.station21()) {
            assertThat(station.ask(call)).startsWith(error).endsWith(",{}]");
            assertThat(station.ask(HEARTBEAT)).startsWith("[3,\"hb\"");
        }
    }

    @Test
    void whatHasNoAnswerIn21GetsNone() throws Exception {
        try (RawStation station = listening.station21()) {
            for (String frame : new String[] {
                "[5,\"1\",\"FormatViolation\",\"\",{}]",
                "[5,\"1\"]",
                "[5]",
                "[6,\"1\",\"Heartbeat\",{}]",
                "[6,\"1\",\"Nonsense\",{}]",
                "[6,\"1\",\"Heartbeat\",[",
                "[7,\"1\",{}]",
                "[99,1]"
            }) {
                station.send(frame);
            }
            assertThat(station.ask(HEARTBEAT)).startsWith("[3,\"hb\"");
        }
    }

    @Test
    void hugeAndDeepCallsAreRefusedAndTheSocketStays() throws Exception {
        String huge = "[2,\"1\",\"Heartbeat\",{\"x\":\"" + "y".repeat(500_000) + "\"}]";
        String deep = "[2,\"1\",\"Heartbeat\",{\"customData\":{\"vendorId\":\"v\",\"x\":" + "[".repeat(100_000) + "}}]";
        try (RawStation station = listening.station16()) {
            assertThat(station.ask(huge)).startsWith("[4,\"1\",\"FormationViolation\",");
            assertThat(station.ask(deep)).startsWith("[4,\"1\",\"FormationViolation\",");
            assertThat(station.ask(HEARTBEAT)).startsWith("[3,\"hb\"");
        }
        for (String version : new String[] {"ocpp2.0.1", "ocpp2.1"}) {
            try (RawStation station = version.equals("ocpp2.1") ? listening.station21() : listening.station2()) {
                assertThat(station.ask(huge)).startsWith("[4,\"1\",\"FormatViolation\",");
                assertThat(station.ask(deep)).startsWith("[4,\"1\",\"FormatViolation\",");
                assertThat(station.ask(HEARTBEAT)).startsWith("[3,\"hb\"");
            }
        }
    }

    @Test
    void aStationThatRefusesOurAnswerIsAFailedExchange() throws Exception {
        try (RawStation station = listening.station21()) {
            assertThat(station.ask(HEARTBEAT)).startsWith("[3,\"hb\"");
            station.send("[5,\"hb\",\"FormatViolation\",\"no\",{}]");
            assertThat(station.ask(HEARTBEAT)).startsWith("[3,\"hb\"");
            assertThat(listening.failures)
                    .containsExactly("CP-1 Heartbeat the station refuses our answer to hb: FormatViolation no");
        }
    }

    @Test
    void aStationHearsThatItsAnswerIsWrongIn21() throws Exception {
        try (RawStation station = listening.station21()) {
            StationConnection connection = listening.connection("CP-1");
            var outcome = CompletableFuture.supplyAsync(
                    () -> connection.call(new ClearCacheRequest(), LONG), Thread::startVirtualThread);
            String id = idOf(station.nextText());
            station.send("[3," + id + ",{\"status\":\"Perhaps\"}]");
            assertThat(station.nextText()).startsWith("[5," + id + ",\"PropertyConstraintViolation\",\"status: ");
            assertThat(outcome.get(5, TimeUnit.SECONDS)).isInstanceOf(CallOutcome.InvalidAnswer.class);
        }
    }

    @Test
    void whatCannotBeAnsweredIsIgnoredAndLogged() throws Exception {
        String[] frames = {
            "",
            "hello",
            "{}",
            "[]",
            "[2]",
            "[2,1,\"Heartbeat\",{}]",
            "[7,\"1\",{}]",
            "[5,\"1\",\"X\",\"\",{}]",
            "[3]",
            "[3,\"unknown\",{}]",
            "[4,\"unknown\",\"InternalError\",\"\",{}]",
            "[3,\"x\",{",
            "null",
            "2",
            "\u0000"
        };
        try (RawStation station = listening.station16()) {
            for (String frame : frames) {
                station.send(frame);
            }
            station.frame(2, new byte[] {1, 2, 3});
            assertThat(station.ask(HEARTBEAT)).startsWith("[3,\"hb\"");
            assertThat(listening.failures).hasSize(frames.length + 1);
        }
    }

    @Test
    void answersAreNeverAnswered() throws Exception {
        try (RawStation station = listening.station2()) {
            for (String frame : new String[] {"[3]", "[3,\"x\"]", "[4,\"x\"]", "[3,\"x\",{]", "[3,7,{}]"}) {
                station.send(frame);
            }
            assertThat(station.ask(HEARTBEAT)).startsWith("[3,\"hb\"");
        }
    }

    @Test
    void anEmptyPayloadMayBeNullIn16() throws Exception {
        try (RawStation station = listening.station16()) {
            assertThat(station.ask("[2,\"1\",\"Heartbeat\",null]")).startsWith("[3,\"1\"");
        }
    }

    @Test
    void repeatedIdsAreHandledEachTime() throws Exception {
        try (RawStation station = listening.station16()) {
            assertThat(station.ask(HEARTBEAT)).startsWith("[3,\"hb\"");
            assertThat(station.ask(HEARTBEAT)).startsWith("[3,\"hb\"");
        }
    }

    @Test
    void aTransactionMessageNobodyUnderstandsIsKept() throws Exception {
        String frame =
                "[2,\"1\",\"MeterValues\",{\"connectorId\":1,\"meterValue\":[{\"timestamp\":\"yesterday\",\"sampledValue\":[]}]}]";
        try (RawStation station = listening.station16()) {
            assertThat(station.ask(frame))
                    .startsWith("[4,\"1\",\"PropertyConstraintViolation\",\"meterValue[0].timestamp: ");
            assertThat(listening.quarantined).hasSize(1).first().asString().startsWith("CP-1 " + frame);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"connectorId\":1,\"meterValue\":[],}",
                "{\"connectorId\":1,\"transactionId\":\"\",\"meterValue\":[]}",
            })
    void whatStationsAreKnownToGetWrongIsMended(String payload) throws Exception {
        try (RawStation station = listening.station16()) {
            assertThat(station.ask("[2,\"1\",\"MeterValues\"," + payload + "]")).isEqualTo("[3,\"1\",{}]");
            assertThat(listening.quarantined).isEmpty();
            assertThat(listening.failures).hasSize(1).first().asString().contains("mended");
        }
    }

    @Test
    void anInternalFailureTellsNothing() throws Exception {
        listening.onMeterValues = () -> {
            throw new IllegalStateException("password of the database");
        };
        try (RawStation station = listening.station16()) {
            String answer = station.ask("[2,\"1\",\"MeterValues\",{\"connectorId\":1,\"meterValue\":[]}]");
            assertThat(answer).isEqualTo("[4,\"1\",\"InternalError\",\"internal error\",{}]");
            assertThat(station.ask(HEARTBEAT)).startsWith("[3,\"hb\"");
        }
    }

    @Test
    void whenNothingCanBeStoredTheStationIsDisconnectedInsteadOfRefused() throws Exception {
        listening.onMeterValues = () -> {
            throw new io.emall.cpms.ocpp.rpc.Unavailable("no database", new java.io.IOException());
        };
        try (RawStation station = listening.station16()) {
            station.send("[2,\"1\",\"MeterValues\",{\"connectorId\":1,\"meterValue\":[]}]");
            assertThat(station.nextCloseCode()).isEqualTo(1013);
        }
    }

    @Test
    void nonsenseIsSlowedDownAndTheSocketStays() throws Exception {
        try (RawStation station = listening.station16()) {
            long start = System.nanoTime();
            for (int i = 0; i < 60; i++) {
                station.ask("[2,\"1\",\"Nonsense\",{}]");
            }
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofSeconds(1));
            assertThat(station.ask(HEARTBEAT)).startsWith("[3,\"hb\"");
        }
    }

    @Test
    void aFloodIsHeldUpAndNothingOfItIsLost() throws Exception {
        try (RawStation station = listening.station16()) {
            long start = System.nanoTime();
            for (int i = 0; i < 2_300; i++) {
                assertThat(station.ask(HEARTBEAT)).startsWith("[3,\"hb\"");
            }
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofSeconds(1));
        }
    }

    /** The quoted id of a call. */
    private static String idOf(String call) {
        return call.split(",")[1];
    }
}

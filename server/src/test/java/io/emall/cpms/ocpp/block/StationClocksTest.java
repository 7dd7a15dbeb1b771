package io.emall.cpms.ocpp.block;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.ocpp.rpc.Dialect;
import io.emall.cpms.ocpp.v16.Ocpp16;
import io.emall.cpms.ocpp.v2.Ocpp2;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever a station tells of now shows what its clock says (field lesson 12). */
class StationClocksTest {
    private static final String TRANSACTION =
            "{'eventType':'Updated','timestamp':'NOW','triggerReason':'ChargingStateChanged',"
                    + "'seqNo':1,'transactionInfo':{'transactionId':'T1'}%s}";

    private static String payload(String kind) {
        return switch (kind) {
            case "StatusNotification16" ->
                "{'connectorId':1,'errorCode':'NoError','status':'Available','timestamp':'NOW'}";
            case "MeterValues16" ->
                "{'connectorId':1,'meterValue':[{'timestamp':'NOW','sampledValue':[{'value':'1'}]}]}";
            case "StatusNotification" -> "{'timestamp':'NOW','connectorStatus':'Available','evseId':1,'connectorId':1}";
            case "NotifyEvent" ->
                "{'generatedAt':'NOW','seqNo':0,'eventData':[{'eventId':7,'timestamp':'NOW','trigger':'Delta',"
                        + "'eventNotificationType':'HardWiredNotification','actualValue':'1','component':{'name':'X'},"
                        + "'variable':{'name':'Y'}}]}";
            case "TransactionEvent" -> TRANSACTION.formatted("");
            default -> TRANSACTION.formatted(",'offline':true");
        };
    }

    @ParameterizedTest
    @CsvSource({
        "StatusNotification16, 400, +0:06:40",
        "StatusNotification16, -400, -0:06:40",
        "MeterValues16, 400, +0:06:40",
        "StatusNotification, 4000, +1:06:40",
        "NotifyEvent, -400, -0:06:40",
        "TransactionEvent, -400, -0:06:40",
    })
    void aWrongClockIsAnAlarmUntilItIsRight(String kind, long seconds, String words) {
        Conversation talk = station(kind);
        tell(talk, kind, seconds);
        talk.site.passes(Duration.ofMinutes(6));
        tell(talk, kind, seconds);
        assertThat(talk.alarms.open()).isEmpty();
        talk.site.passes(Duration.ofMinutes(6));
        tell(talk, kind, seconds);
        tell(talk, kind, seconds);

        assertThat(talk.alarms.open()).containsExactly("-/- CONFIGURATION ClockIsWrong WARNING");
        assertThat(talk.alarms.lasting().getFirst().words()).isEqualTo(words);
        assertThat(talk.alarms.lasting().getFirst().count()).isEqualTo(1);

        tell(talk, kind, 20);
        assertThat(talk.alarms.open()).isEmpty();
    }

    /** A queue that a station empties after it was away says nothing of its clock. */
    @ParameterizedTest
    @CsvSource({"MeterValues16, 0", "TransactionEvent, 0", "OfflineEvent, -7200"})
    void oldNewsAreNotAWrongClock(String kind, long seconds) {
        Conversation talk = station(kind);
        for (int minute = 0; minute < 30; minute++) {
            talk.site.passes(Duration.ofMinutes(1));
            tell(talk, kind, minute % 5 == 0 ? seconds : -7200);
        }
        assertThat(talk.alarms.open()).isEmpty();
    }

    private static Conversation station(String kind) {
        boolean is16 = kind.endsWith("16");
        Function<House, Dialect> speech = is16 ? Ocpp16::dialect : Ocpp2::dialect;
        return Conversation.accepted(is16 ? "1.6" : "2.0.1", speech);
    }

    private static void tell(Conversation talk, String kind, long seconds) {
        Instant its = talk.site.instant().plusSeconds(seconds);
        String action = kind.equals("OfflineEvent") ? "TransactionEvent" : kind.replace("16", "");
        talk.ask(action, payload(kind).replace("NOW", its.toString()));
    }
}

package io.emall.cpms.ocpp.v2;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.location.ConnectorState;
import io.emall.cpms.core.location.StationLedger.ConnectorReport;
import io.emall.cpms.ocpp.block.Conversation;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatusTest {
    private static final Instant NINE = Instant.parse("2026-11-22T09:00:00Z");

    private final Conversation talk = Conversation.accepted("2.0.1", Ocpp2::dialect);

    @ParameterizedTest
    @CsvSource({
        "Available, AVAILABLE",
        "Occupied, OCCUPIED",
        "Reserved, RESERVED",
        "Unavailable, UNAVAILABLE",
        "Faulted, FAULTED"
    })
    void statusNotification(String word, ConnectorState state) {
        talk.ask(
                "StatusNotification",
                "{'timestamp':'2026-11-22T09:00:00Z','connectorStatus':'" + word + "','evseId':2,'connectorId':1}");

        assertThat(talk.site.ledger.reports).containsExactly(new ConnectorReport(2, 1, state, word, "", NINE));
    }

    /** P-51. */
    @Test
    void notifyEvent() {
        String event = "{'eventId':1,'timestamp':'2026-11-22T09:00:00Z','trigger':'Delta','eventNotificationType':"
                + "'HardWiredNotification','actualValue':'%s','component':{'name':'Connector','evse':{'id':1,"
                + "'connectorId':1}},'variable':{'name':'%s'}}";
        talk.ask(
                "NotifyEvent",
                "{'generatedAt':'2026-11-22T09:00:00Z','seqNo':0,'eventData':["
                        + event.formatted("Occupied", "AvailabilityState") + ","
                        + event.formatted("true", "Problem") + "]}");

        assertThat(talk.site.ledger.reports)
                .containsExactly(new ConnectorReport(1, 1, ConnectorState.OCCUPIED, "Occupied", "", NINE));
    }
}

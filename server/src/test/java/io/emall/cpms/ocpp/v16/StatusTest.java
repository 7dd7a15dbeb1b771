package io.emall.cpms.ocpp.v16;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.emall.cpms.core.location.ConnectorState;
import io.emall.cpms.core.location.StationLedger.ConnectorReport;
import io.emall.cpms.ocpp.block.Conversation;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatusTest {
    private final Conversation talk = Conversation.accepted("1.6", Ocpp16::dialect);

    @ParameterizedTest
    @CsvSource({
        "Available, AVAILABLE",
        "Preparing, OCCUPIED",
        "Charging, OCCUPIED",
        "SuspendedEV, OCCUPIED",
        "SuspendedEVSE, OCCUPIED",
        "Finishing, OCCUPIED",
        "Reserved, RESERVED",
        "Unavailable, UNAVAILABLE",
        "Faulted, FAULTED"
    })
    void statusNotification(String word, ConnectorState state) {
        talk.ask(
                "StatusNotification",
                "{'connectorId':2,'errorCode':'NoError','status':'" + word + "','timestamp':'2026-11-22T09:00:00Z'}");

        assertThat(talk.site.ledger.reports)
                .containsExactly(new ConnectorReport(2, 1, state, word, "", Instant.parse("2026-11-22T09:00:00Z")));
    }

    @Test
    void errorsAreKeptInTheStationsWords() {
        talk.ask(
                "StatusNotification",
                "{'connectorId':1,'errorCode':'OtherError','status':'Faulted','vendorErrorCode':'E42','info':'hot'}");

        assertThat(talk.site.ledger.reports)
                .containsExactly(new ConnectorReport(
                        1, 1, ConnectorState.FAULTED, "Faulted", "OtherError E42 hot", talk.site.now));
    }

    /** Field lesson 15. */
    @Test
    void connectorZeroSpeaksForAllThatAreIdle() {
        talk.ask("StatusNotification", "{'connectorId':0,'errorCode':'NoError','status':'Unavailable'}");

        assertThat(talk.site.ledger.reports)
                .extracting(ConnectorReport::evse, ConnectorReport::state)
                .containsExactly(tuple(1, ConnectorState.UNAVAILABLE), tuple(2, ConnectorState.UNAVAILABLE));
    }

    /** Field lesson 12. */
    @Test
    void aStatusFromTheFutureDoesNotOutliveTheNextOne() {
        talk.ask(
                "StatusNotification",
                "{'connectorId':1,'errorCode':'NoError','status':'Faulted','timestamp':'2036-11-22T09:00:00Z'}");
        talk.ask(
                "StatusNotification",
                "{'connectorId':1,'errorCode':'NoError','status':'Available','timestamp':'2026-11-22T10:00:00Z'}");

        assertThat(talk.site.ledger.reports.getLast().state()).isEqualTo(ConnectorState.AVAILABLE);
    }
}

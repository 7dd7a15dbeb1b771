package io.emall.cpms.ocpp.v16;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.alarm.Alarm;
import io.emall.cpms.ocpp.block.Conversation;
import org.junit.jupiter.api.Test;

/** SP14, P-51. */
class FaultsTest {
    private final Conversation talk = Conversation.accepted("1.6", Ocpp16::dialect);

    private void says(int connector, String status, String error, String more) {
        talk.ask(
                "StatusNotification",
                "{'connectorId':" + connector + ",'errorCode':'" + error + "','status':'" + status + "'" + more + "}");
    }

    @Test
    void faultedIsAMalfunctionUntilAnotherStatusComes() {
        says(1, "Faulted", "GroundFailure", ",'info':'RCD tripped','vendorErrorCode':'E42','vendorId':'ACME'");

        assertThat(talk.alarms.open()).containsExactly("1/1 MALFUNCTION GroundFailure CRITICAL");
        Alarm alarm = talk.alarms.lasting().getFirst();
        assertThat(alarm.words()).isEqualTo("Faulted GroundFailure RCD tripped");
        assertThat(alarm.detail()).isEqualTo("vendorErrorCode=E42 vendorId=ACME info=RCD tripped");

        says(2, "Available", "NoError", "");
        assertThat(talk.alarms.open()).hasSize(1);
        says(1, "Available", "NoError", "");
        assertThat(talk.alarms.open()).isEmpty();
    }

    @Test
    void anErrorBesideAnotherStatusIsAWarning() {
        says(1, "Charging", "HighTemperature", "");
        assertThat(talk.alarms.open()).containsExactly("1/1 MALFUNCTION HighTemperature WARNING");

        says(1, "Charging", "WeakSignal", "");
        assertThat(talk.alarms.open()).containsExactly("1/1 MALFUNCTION WeakSignal WARNING");
        says(1, "Charging", "NoError", "");
        assertThat(talk.alarms.open()).isEmpty();
    }

    @Test
    void aFaultedConnectorMayHaveMoreFaultsThanItSays() {
        says(1, "Faulted", "GroundFailure", "");
        says(1, "Faulted", "HighTemperature", "");
        says(1, "Faulted", "HighTemperature", "");
        assertThat(talk.alarms.open())
                .containsExactly("1/1 MALFUNCTION GroundFailure CRITICAL", "1/1 MALFUNCTION HighTemperature CRITICAL");
        says(1, "Preparing", "NoError", "");
        assertThat(talk.alarms.open()).isEmpty();
    }

    @Test
    void connectorZeroIsTheStation() {
        says(0, "Faulted", "OtherError", ",'vendorErrorCode':'DOOR'");
        assertThat(talk.alarms.open()).containsExactly("-/- MALFUNCTION OtherError DOOR CRITICAL");
        says(1, "Available", "NoError", "");
        assertThat(talk.alarms.open()).hasSize(1);
        says(0, "Available", "NoError", "");
        assertThat(talk.alarms.open()).isEmpty();
    }

    @Test
    void whoIsFaultedWithoutAnErrorIsFaulted() {
        says(1, "Faulted", "NoError", "");
        assertThat(talk.alarms.open()).containsExactly("1/1 MALFUNCTION Faulted CRITICAL");
    }

    @Test
    void manyGoodReportsAskNoDatabase() {
        says(1, "Available", "NoError", "");
        int before = talk.alarms.asked;
        says(1, "Preparing", "NoError", "");
        says(1, "Charging", "NoError", "");
        assertThat(talk.alarms.asked).isEqualTo(before);
    }

    @Test
    void tenThousandVendorCodesAreFewAlarms() {
        for (int i = 0; i < 10_000; i++) {
            says(1, "Faulted", "OtherError", ",'vendorErrorCode':'" + i + "'");
        }
        assertThat(talk.alarms.all).hasSize(51);
    }

    /** P-70. */
    @Test
    void securityEventNotification() {
        String event = "{'type':'%s','timestamp':'2026-11-22T09:00:00Z','techInfo':'<b>lid</b>'}";
        assertThat(talk.ask("SecurityEventNotification", event.formatted("TamperDetectionActivated")))
                .isEmpty();
        talk.ask("SecurityEventNotification", event.formatted("ReconfigurationOfSecurityParameters"));

        assertThat(talk.alarms.open()).containsExactly("-/- SECURITY TamperDetectionActivated CRITICAL");
        assertThat(talk.watched.events)
                .extracting(kept -> kept.type() + " " + kept.at() + " " + kept.info())
                .containsExactly(
                        "TamperDetectionActivated 2026-11-22T09:00:00Z <b>lid</b>",
                        "ReconfigurationOfSecurityParameters 2026-11-22T09:00:00Z <b>lid</b>");
    }

    @Test
    void aTechInfoOfFiftyKilobytesIsRefusedAndNothingKept() {
        String event = "{'type':'X','timestamp':'2026-11-22T09:00:00Z','techInfo':'" + "x".repeat(50_000) + "'}";
        assertThat(talk.refusal("SecurityEventNotification", event)).isEqualTo("PropertyConstraintViolation");
        assertThat(talk.watched.events).isEmpty();
    }
}

package io.emall.cpms.certification;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.location.CommandOutcome;
import io.emall.cpms.core.location.StationCommand;
import io.emall.cpms.core.session.SessionState.Ended;
import io.emall.sim.socket.Deviation;
import io.emall.wire.ocpp.v2.ResetResponse;
import io.emall.wire.ocpp.v2.ResetStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Cases of block B, provisioning, of the OCA's certification of a 2.0.1 CSMS: resets (B11, B12). */
class Ocpp201ResetCertificationTest extends TransactionCase {
    @RegisterExtension
    static final DoorOnDatabase CPMS = new DoorOnDatabase();

    Ocpp201ResetCertificationTest() {
        super(CPMS);
    }

    /** The station does nothing by itself. */
    private void answers(ResetStatus status) {
        station.deviate("Reset", new Deviation.Instead(new ResetResponse(status)));
    }

    private void endsBy(String trigger, String reason) {
        assertThat(event("Ended", trigger, "'stoppedReason':'" + reason + "'", meter(9000, "Transaction.End")))
                .hasToString("{}");
        assertThat(session().state()).isInstanceOfSatisfying(Ended.class, ended -> assertThat(ended.reason())
                .isEqualTo(reason));
    }

    private void bootsAgain() {
        station.goOffline();
        station.powerUp();
        assertThat(answered("BootNotification").path("status").stringValue()).isEqualTo("Accepted");
        assertThat(isOnline()).isTrue();
    }

    @Test
    void TC_B_20_CSMS_resetOnIdle() {
        reset(false);

        assertThat(told("Reset")).hasToString("{\"type\":\"OnIdle\"}");
        assertThat(answered("BootNotification").path("status").stringValue()).isEqualTo("Accepted");
    }

    @Test
    void TC_B_21_CSMS_resetOnIdleWhileATransactionGoesOn() {
        begun(TOKEN + EVSE);
        answers(ResetStatus.SCHEDULED);

        assertThat(send(new StationCommand.Reset(false))).isEqualTo(new CommandOutcome.Accepted("Scheduled"));

        assertThat(told("Reset")).hasToString("{\"type\":\"OnIdle\"}");
        assertThat(session().isActive()).isTrue();
        endsBy("StopAuthorized", "Local");
        bootsAgain();
    }

    @Test
    void TC_B_22_CSMS_resetImmediatelyWhileATransactionGoesOn() {
        begun(TOKEN + EVSE);
        answers(ResetStatus.ACCEPTED);

        assertThat(send(new StationCommand.Reset(true))).isEqualTo(ACCEPTED);

        assertThat(told("Reset")).hasToString("{\"type\":\"Immediate\"}");
        endsBy("ResetCommand", "ImmediateReset");
        bootsAgain();
    }

    private void resetsEvse(String type, ResetStatus answer, String words) {
        String request = "{\"type\":\"" + type + "\",\"evseId\":1}";
        answers(answer);

        assertThat(technical("Reset", request).status()).isEqualTo(words);

        assertThat(told("Reset")).hasToString(request);
    }

    @Test
    void TC_B_25_CSMS_resetAnEvse() {
        resetsEvse("OnIdle", ResetStatus.ACCEPTED, "Accepted");
    }

    @Test
    void TC_B_26_CSMS_resetAnEvseOnIdleWhileATransactionGoesOn() {
        begun(TOKEN + EVSE);

        resetsEvse("OnIdle", ResetStatus.SCHEDULED, "Scheduled");

        assertThat(session().isActive()).isTrue();
        endsBy("StopAuthorized", "Local");
    }

    @Test
    void TC_B_27_CSMS_resetAnEvseImmediatelyWhileATransactionGoesOn() {
        begun(TOKEN + EVSE);

        resetsEvse("Immediate", ResetStatus.ACCEPTED, "Accepted");

        endsBy("ResetCommand", "ImmediateReset");
    }
}

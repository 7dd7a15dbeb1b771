package io.emall.cpms.ocpp.v2;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.ocpp.block.Conversation;
import io.emall.cpms.ocpp.rpc.Admission;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NoticesTest {
    private final Conversation talk = new Conversation("2.0.1", Ocpp2::dialect);

    @BeforeEach
    void accepted() {
        talk.station.admission().become(Admission.State.ACCEPTED);
    }

    private String answer(String action, String payload) {
        return talk.ask(action, payload).toString();
    }

    /** P-74. */
    @Test
    void dataTransfer() {
        assertThat(answer("DataTransfer", "{'vendorId':'V','data':{'a':[1]}}"))
                .isEqualTo("{\"status\":\"UnknownVendorId\"}");
    }

    @Test
    void firmwareStatusNotification() {
        assertThat(answer("FirmwareStatusNotification", "{'status':'Installed','requestId':1}"))
                .isEqualTo("{}");
    }

    @Test
    void logStatusNotification() {
        assertThat(answer("LogStatusNotification", "{'status':'Uploading','requestId':1}"))
                .isEqualTo("{}");
    }

    /** P-70. */
    @Test
    void securityEventNotification() {
        assertThat(answer("SecurityEventNotification", "{'type':'X','timestamp':'2026-11-22T10:00:00Z'}"))
                .isEqualTo("{}");
    }

    @Test
    void signCertificate() {
        assertThat(answer("SignCertificate", "{'csr':'x'}")).isEqualTo("{\"status\":\"Rejected\"}");
    }

    @Test
    void notifyReport() {
        assertThat(answer("NotifyReport", "{'requestId':1,'generatedAt':'2026-11-22T10:00:00Z','seqNo':0}"))
                .isEqualTo("{}");
    }

    @Test
    void notifyChargingLimit() {
        assertThat(answer("NotifyChargingLimit", "{'chargingLimit':{'chargingLimitSource':'EMS'}}"))
                .isEqualTo("{}");
    }

    @Test
    void clearedChargingLimit() {
        assertThat(answer("ClearedChargingLimit", "{'chargingLimitSource':'EMS'}"))
                .isEqualTo("{}");
    }

    @Test
    void reservationStatusUpdate() {
        assertThat(answer("ReservationStatusUpdate", "{'reservationId':1,'reservationUpdateStatus':'Expired'}"))
                .isEqualTo("{}");
    }

    /** P-14. */
    @Test
    void whatWeDoNotTakeIsNotSupportedAndWhatDoesNotExistNotImplemented() {
        assertThat(talk.refusal("NotifyDisplayMessages", "{'requestId':1}")).isEqualTo("NotSupported");
        assertThat(talk.refusal("GetVariables", "{}")).isEqualTo("NotSupported");
        assertThat(talk.refusal("StartTransaction", "{}")).isEqualTo("NotImplemented");
    }
}

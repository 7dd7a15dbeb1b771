package io.emall.cpms.ocpp.v16;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.ocpp.block.Conversation;
import io.emall.cpms.ocpp.rpc.Admission;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NoticesTest {
    private final Conversation talk = new Conversation("1.6", Ocpp16::dialect);

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
        assertThat(answer("DataTransfer", "{'vendorId':'V'}")).isEqualTo("{\"status\":\"UnknownVendorId\"}");
    }

    @Test
    void firmwareStatusNotification() {
        assertThat(answer("FirmwareStatusNotification", "{'status':'Installed'}"))
                .isEqualTo("{}");
    }

    @Test
    void diagnosticsStatusNotification() {
        assertThat(answer("DiagnosticsStatusNotification", "{'status':'Uploaded'}"))
                .isEqualTo("{}");
    }

    /** P-70. */
    @Test
    void securityEventNotification() {
        assertThat(answer(
                        "SecurityEventNotification",
                        "{'type':'TamperDetectionActivated','timestamp':'2026-11-22T10:00:00Z'}"))
                .isEqualTo("{}");
    }

    @Test
    void logStatusNotification() {
        assertThat(answer("LogStatusNotification", "{'status':'Uploading','requestId':1}"))
                .isEqualTo("{}");
    }

    @Test
    void signedFirmwareStatusNotification() {
        assertThat(answer("SignedFirmwareStatusNotification", "{'status':'Installed','requestId':1}"))
                .isEqualTo("{}");
    }

    @Test
    void signCertificate() {
        assertThat(answer("SignCertificate", "{'csr':'x'}")).isEqualTo("{\"status\":\"Rejected\"}");
    }

    /** P-14. */
    @Test
    void whatStationsNeverSendIsNotSupportedAndWhatDoesNotExistNotImplemented() {
        assertThat(talk.refusal("RemoteStartTransaction", "{'idTag':'A'}")).isEqualTo("NotSupported");
        assertThat(talk.refusal("TransactionEvent", "{}")).isEqualTo("NotImplemented");
        assertThat(talk.refusal("heartbeat", "{}")).isEqualTo("NotImplemented");
    }
}

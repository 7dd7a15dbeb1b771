package io.emall.cpms.ocpp.v16;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.ocpp.block.Conversation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoticesTest {
    private final Conversation talk = Conversation.accepted("1.6", Ocpp16::dialect);

    private String answer(String action, String payload) {
        return talk.ask(action, payload).toString();
    }

    /** P-74. */
    @Test
    void dataTransfer() {
        assertThat(answer("DataTransfer", "{'vendorId':'V'}")).isEqualTo("{\"status\":\"UnknownVendorId\"}");
    }

    @Test
    void signCertificate() {
        assertThat(answer("SignCertificate", "{'csr':'x'}")).isEqualTo("{\"status\":\"Rejected\"}");
    }

    /** P-72, P-73. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "FirmwareStatusNotification       | {'status':'Installed'}",
                "DiagnosticsStatusNotification    | {'status':'Uploaded'}",
                "LogStatusNotification            | {'status':'Uploading','requestId':1}",
                "SignedFirmwareStatusNotification | {'status':'Installed','requestId':1}",
            })
    void noticesAreTaken(String action, String payload) {
        assertThat(answer(action, payload)).isEqualTo("{}");
    }

    /** P-14. */
    @Test
    void whatStationsNeverSendIsNotSupportedAndWhatDoesNotExistNotImplemented() {
        assertThat(talk.refusal("RemoteStartTransaction", "{'idTag':'A'}")).isEqualTo("NotSupported");
        assertThat(talk.refusal("TransactionEvent", "{}")).isEqualTo("NotImplemented");
        assertThat(talk.refusal("heartbeat", "{}")).isEqualTo("NotImplemented");
    }
}

package io.emall.cpms.ocpp.v2;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.ocpp.block.Conversation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoticesTest {
    private final Conversation talk = Conversation.accepted("2.0.1", Ocpp2::dialect);

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
    void signCertificate() {
        assertThat(answer("SignCertificate", "{'csr':'x'}")).startsWith("{\"status\":\"Rejected\",\"statusInfo\"");
    }

    /** P-72, P-73. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "FirmwareStatusNotification | {'status':'Installed','requestId':1}",
                "LogStatusNotification      | {'status':'Uploading','requestId':1}",
                "NotifyReport               | {'requestId':1,'generatedAt':'2026-11-22T10:00:00Z','seqNo':0}",
                "NotifyMonitoringReport     | {'requestId':1,'seqNo':0,'generatedAt':'2026-11-22T10:00:00Z'}",
                "ReservationStatusUpdate    | {'reservationId':1,'reservationUpdateStatus':'Expired'}",
            })
    void noticesAreTaken(String action, String payload) {
        assertThat(answer(action, payload)).isEqualTo("{}");
    }

    /** P-14. */
    @Test
    void whatWeDoNotTakeIsNotSupportedAndWhatDoesNotExistNotImplemented() {
        assertThat(talk.refusal("GetVariables", "{}")).isEqualTo("NotSupported");
        assertThat(talk.refusal("StartTransaction", "{}")).isEqualTo("NotImplemented");
    }
}

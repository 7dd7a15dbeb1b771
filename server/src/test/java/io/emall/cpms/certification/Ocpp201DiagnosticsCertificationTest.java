package io.emall.cpms.certification;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.customer.CustomerInformation;
import io.emall.cpms.core.customer.Subject;
import io.emall.cpms.core.diagnostics.LogDesk;
import io.emall.cpms.core.diagnostics.LogKind;
import io.emall.cpms.core.diagnostics.LogState;
import io.emall.cpms.core.diagnostics.StationLog;
import io.emall.sim.socket.Deviation;
import io.emall.sim.station.SimStation201;
import io.emall.wire.ocpp.v2.CustomerInformationResponse;
import io.emall.wire.ocpp.v2.CustomerInformationStatus;
import io.emall.wire.ocpp.v2.GetLogResponse;
import io.emall.wire.ocpp.v2.LogStatus;
import io.emall.wire.ocpp.v2.LogStatusNotificationRequest;
import io.emall.wire.ocpp.v2.NotifyCustomerInformationRequest;
import io.emall.wire.ocpp.v2.UploadLogStatus;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Cases of block N, diagnostics, of the OCA's certification of a 2.0.1 CSMS, by their numbers: logs and customers. */
class Ocpp201DiagnosticsCertificationTest extends CertificationCase<SimStation201> {
    @RegisterExtension
    static final DoorOnDatabase CPMS = new DoorOnDatabase();

    private static final DoorUpkeep UPKEEP = new DoorUpkeep(CPMS);
    private static final Instant OLDEST = Instant.parse("2026-11-22T10:00:00Z");
    private static final Instant LATEST = Instant.parse("2026-11-22T11:00:00Z");
    private static final String LOGS = "https://files.example/logs";
    private static final Subject TOKEN = new Subject.Token(DoorOnDatabase.GOOD, "ISO14443");
    private static final String OF_TOKEN = ",\"idToken\":{\"idToken\":\"GOODCARD\",\"type\":\"ISO14443\"}}";

    Ocpp201DiagnosticsCertificationTest() {
        super(CPMS, at -> new SimStation201(at, TWO_OUTLETS));
    }

    /** The station answers this and brings nothing by itself. */
    private StationLog log(LogKind kind, String word, LogStatus answer) {
        station.deviate("GetLog", new Deviation.Instead(new GetLogResponse(answer, null, "log.zip", null)));
        LogDesk.Wish wish = new LogDesk.Wish(kind, OLDEST, LATEST, LOGS);
        StationLog log = ((LogDesk.Outcome.Asked) UPKEEP.logs().ask(DoorOnDatabase.PERSON, id, wish)).log();
        assertThat(told("GetLog"))
                .hasToString("{\"log\":{\"remoteLocation\":\"" + LOGS
                        + "\",\"oldestTimestamp\":\"2026-11-22T10:00:00.000Z\","
                        + "\"latestTimestamp\":\"2026-11-22T11:00:00.000Z\"},\"logType\":\"" + word
                        + "\",\"requestId\":" + log.number() + "}");
        return log;
    }

    private LogState reported(StationLog log, UploadLogStatus status) {
        station.call(new LogStatusNotificationRequest(status, log.number(), null))
                .get();
        assertThat(answered("LogStatusNotification")).hasToString("{}");
        return state(log);
    }

    private static LogState state(StationLog log) {
        return CPMS.store.stationLogs.find(log.id()).orElseThrow().state();
    }

    @Test
    void TC_N_25_CSMS_diagnosticsLog() {
        StationLog log = log(LogKind.DIAGNOSTICS, "DiagnosticsLog", LogStatus.ACCEPTED);

        assertThat(log.announced()).isEqualTo("log.zip");
        assertThat(reported(log, UploadLogStatus.UPLOADING)).isEqualTo(LogState.UPLOADING);
        assertThat(reported(log, UploadLogStatus.UPLOADED)).isEqualTo(LogState.UPLOADED);
    }

    @Test
    void TC_N_34_CSMS_logRejected() {
        StationLog log = log(LogKind.DIAGNOSTICS, "DiagnosticsLog", LogStatus.REJECTED);

        assertThat(log.state()).isEqualTo(LogState.FAILED);
        assertThat(log.words()).isEqualTo("Rejected");
    }

    @Test
    void TC_N_35_CSMS_securityLog() {
        StationLog log = log(LogKind.SECURITY, "SecurityLog", LogStatus.ACCEPTED);

        assertThat(reported(log, UploadLogStatus.UPLOADING)).isEqualTo(LogState.UPLOADING);
        assertThat(reported(log, UploadLogStatus.UPLOADED)).isEqualTo(LogState.UPLOADED);
    }

    @Test
    void TC_N_36_CSMS_secondRequestCancelsTheFirst() {
        StationLog first = log(LogKind.DIAGNOSTICS, "DiagnosticsLog", LogStatus.ACCEPTED);
        assertThat(reported(first, UploadLogStatus.UPLOADING)).isEqualTo(LogState.UPLOADING);

        StationLog second = log(LogKind.DIAGNOSTICS, "DiagnosticsLog", LogStatus.ACCEPTED_CANCELED);

        assertThat(reported(first, UploadLogStatus.ACCEPTED_CANCELED)).isEqualTo(LogState.CANCELED);
        assertThat(reported(second, UploadLogStatus.UPLOADING)).isEqualTo(LogState.UPLOADING);
        assertThat(reported(second, UploadLogStatus.UPLOADED)).isEqualTo(LogState.UPLOADED);
    }

    /** The station answers this and tells nothing by itself. */
    private CustomerInformation ask(
            Subject subject, boolean report, boolean clear, String named, CustomerInformationStatus answer) {
        station.deviate("CustomerInformation", new Deviation.Instead(new CustomerInformationResponse(answer)));
        CustomerInformation asked = UPKEEP.customers().ask(DoorOnDatabase.ADMINISTRATOR, id, subject, report, clear);
        assertThat(told("CustomerInformation"))
                .hasToString(
                        "{\"requestId\":" + asked.number() + ",\"report\":" + report + ",\"clear\":" + clear + named);
        return asked;
    }

    private CustomerInformation ask(boolean report, boolean clear, CustomerInformationStatus answer) {
        return ask(TOKEN, report, clear, OF_TOKEN, answer);
    }

    private void tells(CustomerInformation asked, String... parts) {
        for (int i = 0; i < parts.length; i++) {
            station.call(new NotifyCustomerInformationRequest(
                            parts[i], i, Instant.now(), asked.number(), i < parts.length - 1, null))
                    .get();
            assertThat(answered("NotifyCustomerInformation")).hasToString("{}");
        }
    }

    private static void isComplete(CustomerInformation asked, String data) {
        assertThat(CPMS.store.customers.find(asked.id())).hasValueSatisfying(its -> {
            assertThat(its.state()).isEqualTo(CustomerInformation.State.COMPLETE);
            assertThat(its.data()).isEqualTo(data);
        });
    }

    @Test
    void TC_N_27_CSMS_customerInformationWithData() {
        CustomerInformation asked = ask(true, false, CustomerInformationStatus.ACCEPTED);
        assertThat(asked.state()).isEqualTo(CustomerInformation.State.ACCEPTED);

        tells(asked, "charged here ", "twice");

        isComplete(asked, "charged here twice");
    }

    @Test
    void TC_N_28_CSMS_customerInformationWithoutData() {
        CustomerInformation asked = ask(true, false, CustomerInformationStatus.ACCEPTED);

        tells(asked, "");

        isComplete(asked, "");
    }

    @Test
    void TC_N_29_CSMS_customerInformationNotAccepted() {
        CustomerInformation asked = ask(true, false, CustomerInformationStatus.REJECTED);

        assertThat(asked.state()).isEqualTo(CustomerInformation.State.REFUSED);
        assertThat(asked.words()).isEqualTo("Rejected");
    }

    @Test
    void TC_N_30_CSMS_clearAndReportWithData() {
        CustomerInformation asked = ask(true, true, CustomerInformationStatus.ACCEPTED);

        tells(asked, "charged here ", "twice");

        isComplete(asked, "charged here twice");
    }

    @Test
    void TC_N_31_CSMS_clearAndReportWithoutData() {
        CustomerInformation asked = ask(true, true, CustomerInformationStatus.ACCEPTED);

        tells(asked, "");

        isComplete(asked, "");
    }

    /** The one part that may follow all the same is answered too (N10.FR.01). */
    @Test
    void TC_N_32_CSMS_clearWithoutAReport() {
        CustomerInformation asked = ask(false, true, CustomerInformationStatus.ACCEPTED);
        assertThat(asked.state()).isEqualTo(CustomerInformation.State.COMPLETE);

        tells(asked, "");
    }

    @Test
    void TC_N_62_CSMS_clearAndReportByTheCustomersIdentifier() {
        CustomerInformation asked = ask(
                new Subject.Identifier("customer 7"),
                true,
                true,
                ",\"customerIdentifier\":\"customer 7\"}",
                CustomerInformationStatus.ACCEPTED);

        tells(asked, "his name");

        isComplete(asked, "his name");
    }
}

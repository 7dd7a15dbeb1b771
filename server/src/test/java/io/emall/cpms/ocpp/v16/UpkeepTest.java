package io.emall.cpms.ocpp.v16;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.diagnostics.LogKind;
import io.emall.cpms.core.diagnostics.LogOrder;
import io.emall.cpms.core.firmware.Seal;
import io.emall.cpms.core.firmware.UpdateOrder;
import io.emall.cpms.core.location.CommandOutcome;
import io.emall.cpms.ocpp.block.Conversation;
import io.emall.cpms.ocpp.block.UpkeepWords;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What 1.6 stations report of their upkeep, and what they are told for it, in golden frames (P-72 to P-74). */
class UpkeepTest {
    private static final Instant AT = Instant.parse("2026-11-22T10:00:00Z");

    private final Conversation talk = Conversation.accepted("1.6", Ocpp16::dialect);
    private final UpkeepWords words = Ocpp16.upkeep(Duration.ofSeconds(5));

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "FirmwareStatusNotification | {'status':'Downloaded'} | firmware null DOWNLOADED",
                "SignedFirmwareStatusNotification | {'status':'InvalidSignature','requestId':7} | firmware 7 INVALID_SIGNATURE",
                "DiagnosticsStatusNotification | {'status':'UploadFailed'} | log null FAILED UploadFailed",
                "DiagnosticsStatusNotification | {'status':'Idle'} | log null null Idle",
                "LogStatusNotification | {'status':'Uploading','requestId':4} | log 4 UPLOADING Uploading",
            })
    void reportsAreHeard(String action, String payload, String heard) {
        assertThat(talk.ask(action, payload).toString()).isEqualTo("{}");
        assertThat(talk.overheard.said).containsExactly(heard);
    }

    /** P-74, TC_064_CSMS. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'vendorId':'Nobody'} | {'status':'UnknownVendorId'}",
                "{'vendorId':'Acme','messageId':'x'} | {'status':'UnknownMessageId'}",
                "{'vendorId':'Acme','messageId':'fail'} | {'status':'Rejected'}",
                "{'vendorId':'Acme','messageId':'no'} | {'status':'Rejected','data':'not today'}",
                "{'vendorId':'Acme','messageId':'echo','data':'hi'} | {'status':'Accepted','data':'hi'}",
            })
    void vendorsMessagesAreNeverAnError(String payload, String answer) {
        assertThat(talk.ask("DataTransfer", payload).toString().replace('"', '\''))
                .isEqualTo(answer);
    }

    private static UpdateOrder order(Seal seal) {
        return new UpdateOrder(9, "https://c/f", AT, AT.plusSeconds(60), seal, 2, Duration.ofSeconds(30));
    }

    /** TC_044_1_CSMS: field by field. */
    @Test
    void anUnsignedUpdate() {
        talk.answers("{}");
        assertThat(words.firmware().update(talk.station, order(null)))
                .isEqualTo(new CommandOutcome.Accepted("Accepted"));
        assertThat(talk.called())
                .isEqualTo("UpdateFirmware {'location':'https://c/f','retrieveDate':'2026-11-22T10:00:00.000Z',"
                        + "'retries':2,'retryInterval':30}");
    }

    /** TC_080_CSMS: field by field. */
    @ParameterizedTest
    @ValueSource(strings = {"Accepted", "AcceptedCanceled", "Rejected", "InvalidCertificate", "RevokedCertificate"})
    void aSignedUpdate(String status) {
        talk.answers("{'status':'" + status + "'}");
        CommandOutcome outcome = words.firmware().update(talk.station, order(new Seal("c2ln", "PEM")));
        assertThat(outcome)
                .isEqualTo(
                        status.startsWith("Accepted")
                                ? new CommandOutcome.Accepted(status)
                                : new CommandOutcome.Refused(status));
        assertThat(talk.called())
                .isEqualTo("SignedUpdateFirmware {'requestId':9,'firmware':{'location':'https://c/f',"
                        + "'retrieveDateTime':'2026-11-22T10:00:00.000Z','signingCertificate':'PEM',"
                        + "'signature':'c2ln','installDateTime':'2026-11-22T10:01:00.000Z'},'retries':2,"
                        + "'retryInterval':30}");
    }

    private static LogOrder log(LogKind kind) {
        return new LogOrder(3, kind, "https://c/l", AT, null);
    }

    /** TC_045_1_CSMS. */
    @Test
    void diagnosticsInTheOldWay() {
        talk.answers("{'fileName':'d.log'}");
        assertThat(words.logs().ask(talk.station, log(LogKind.DIAGNOSTICS)).fileName())
                .isEqualTo("d.log");
        assertThat(talk.called())
                .isEqualTo("GetDiagnostics {'location':'https://c/l','startTime':'2026-11-22T10:00:00.000Z'}");
        talk.answers("{}");
        assertThat(words.logs().ask(talk.station, log(LogKind.DIAGNOSTICS)).outcome())
                .isEqualTo(new CommandOutcome.Refused("NothingToUpload"));
    }

    @Test
    void diagnosticsInTheNewWayFromWhoDoesNotKnowTheOld() {
        talk.answers("'NotImplemented','',{}");
        words.logs().ask(talk.station, log(LogKind.DIAGNOSTICS));
        assertThat(talk.called()).startsWith("GetLog ").contains("'logType':'DiagnosticsLog'");
    }

    /** TC_079_CSMS. */
    @Test
    void theSecurityLog() {
        talk.answers("{'status':'Accepted'}");
        words.logs().ask(talk.station, log(LogKind.SECURITY));
        assertThat(talk.called())
                .isEqualTo(
                        "GetLog {'log':{'remoteLocation':'https://c/l','oldestTimestamp':'2026-11-22T10:00:00.000Z'},"
                                + "'logType':'SecurityLog','requestId':3}");
    }
}

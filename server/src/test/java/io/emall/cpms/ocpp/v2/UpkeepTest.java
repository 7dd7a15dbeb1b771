package io.emall.cpms.ocpp.v2;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.customer.CustomerOrder;
import io.emall.cpms.core.customer.Subject;
import io.emall.cpms.core.diagnostics.LogKind;
import io.emall.cpms.core.diagnostics.LogOrder;
import io.emall.cpms.core.display.DisplayMessage;
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

/** What 2.0.1 stations report of their upkeep, and what they are told for it, in golden frames (P-72 to P-75). */
class UpkeepTest {
    private static final Instant AT = Instant.parse("2026-11-22T10:00:00Z");

    private final Conversation talk = Conversation.accepted("2.0.1", Ocpp2::dialect);
    private final UpkeepWords words = Ocpp2.upkeep(Duration.ofSeconds(5));

    /** L01, L03, N01, N09, O03. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "FirmwareStatusNotification | {'status':'InstallVerificationFailed','requestId':7} | firmware 7 INSTALL_VERIFICATION_FAILED",
                "FirmwareStatusNotification | {'status':'Idle'} | firmware null IDLE",
                "PublishFirmwareStatusNotification | {'status':'Published','location':['http://c/f'],'requestId':3} | published 3 Published [http://c/f]",
                "LogStatusNotification | {'status':'AcceptedCanceled','requestId':4} | log 4 CANCELED AcceptedCanceled",
                "LogStatusNotification | {'status':'PermissionDenied','requestId':4} | log 4 FAILED PermissionDenied",
                "LogStatusNotification | {'status':'Idle'} | log null null Idle",
                "NotifyCustomerInformation | {'data':'a','seqNo':1,'generatedAt':'2026-11-22T10:00:00Z','requestId':5,'tbc':true} | customer 5 1 a false",
                "NotifyDisplayMessages | {'requestId':6} | display 6 [] true",
            })
    void reportsAreHeard(String action, String payload, String heard) {
        assertThat(talk.ask(action, payload).toString()).isEqualTo("{}");
        assertThat(talk.overheard.said).containsExactly(heard);
    }

    /** P-74, TC_P_02_CSMS. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'vendorId':'Nobody'} | {'status':'UnknownVendorId'}",
                "{'vendorId':'Acme','messageId':'x'} | {'status':'UnknownMessageId'}",
                "{'vendorId':'Acme','messageId':'fail'} | {'status':'Rejected'}",
                "{'vendorId':'Acme','messageId':'echo','data':'hi'} | {'status':'Accepted','data':'hi'}",
            })
    void vendorsMessagesAreNeverAnError(String payload, String answer) {
        assertThat(talk.ask("DataTransfer", payload).toString().replace('"', '\''))
                .isEqualTo(answer);
    }

    private static UpdateOrder order(Seal seal) {
        return new UpdateOrder(9, "https://c/f", AT, AT.plusSeconds(60), seal, 2, Duration.ofSeconds(30));
    }

    /** TC_L_01_CSMS, L01.FR.11: signature and certificate, field by field. */
    @Test
    void aSignedUpdate() {
        talk.answers("{'status':'Accepted'}");
        assertThat(words.firmware().update(talk.station, order(new Seal("c2ln", "PEM"))))
                .isEqualTo(new CommandOutcome.Accepted("Accepted"));
        assertThat(talk.called())
                .isEqualTo("UpdateFirmware {'requestId':9,'firmware':{'location':'https://c/f',"
                        + "'retrieveDateTime':'2026-11-22T10:00:00.000Z','installDateTime':'2026-11-22T10:01:00.000Z',"
                        + "'signingCertificate':'PEM','signature':'c2ln'},'retries':2,'retryInterval':30}");
    }

    /** TC_L_04_CSMS, TC_L_05_CSMS, TC_L_10_CSMS, TC_L_11_CSMS. */
    @ParameterizedTest
    @ValueSource(strings = {"RevokedCertificate", "InvalidCertificate", "Rejected", "AcceptedCanceled"})
    void answersToAnUpdate(String status) {
        talk.answers("{'status':'" + status + "'}");
        CommandOutcome outcome = words.firmware().update(talk.station, order(null));
        assertThat(outcome)
                .isEqualTo(
                        status.startsWith("Accepted")
                                ? new CommandOutcome.Accepted(status)
                                : new CommandOutcome.Refused(status));
        assertThat(talk.called()).doesNotContain("signature");
    }

    /** TC_N_25_CSMS, TC_N_34_CSMS, TC_N_35_CSMS. */
    @Test
    void logs() {
        talk.answers("{'status':'Accepted','filename':'l.txt'}");
        var answer = words.logs().ask(talk.station, new LogOrder(3, LogKind.SECURITY, "https://c/l", AT, null));
        assertThat(answer.fileName()).isEqualTo("l.txt");
        assertThat(talk.called())
                .isEqualTo(
                        "GetLog {'log':{'remoteLocation':'https://c/l','oldestTimestamp':'2026-11-22T10:00:00.000Z'},"
                                + "'logType':'SecurityLog','requestId':3}");
        talk.answers("{'status':'Rejected'}");
        assertThat(words.logs()
                        .ask(talk.station, new LogOrder(3, LogKind.DIAGNOSTICS, "https://c/l", null, null))
                        .outcome())
                .isEqualTo(new CommandOutcome.Refused("Rejected"));
    }

    /** TC_O_01_CSMS and the other cases of the block: set, list, clear. */
    @Test
    void displayMessages() {
        talk.answers("{'status':'Accepted'}");
        words.displays()
                .set(
                        talk.station,
                        new DisplayMessage(
                                1,
                                DisplayMessage.Priority.IN_FRONT,
                                DisplayMessage.When.CHARGING,
                                null,
                                AT,
                                "tx",
                                DisplayMessage.Format.UTF8,
                                "it",
                                "ciao"));
        assertThat(talk.called())
                .isEqualTo("SetDisplayMessage {'message':{'id':1,'priority':'InFront','message':{'format':'UTF8',"
                        + "'content':'ciao','language':'it'},'state':'Charging',"
                        + "'endDateTime':'2026-11-22T10:00:00.000Z','transactionId':'tx'}}");
        words.displays().clear(talk.station, 1);
        assertThat(talk.called()).isEqualTo("ClearDisplayMessage {'id':1}");
        talk.answers("{'status':'Unknown'}");
        assertThat(words.displays().list(talk.station, 5)).isEqualTo(new CommandOutcome.Refused("Unknown"));
        assertThat(talk.called()).isEqualTo("GetDisplayMessages {'requestId':5}");
    }

    /** TC_N_27_CSMS, TC_N_29_CSMS to TC_N_32_CSMS, TC_N_62_CSMS. */
    @Test
    void customerInformation() {
        talk.answers("{'status':'Accepted'}");
        words.customers().ask(talk.station, new CustomerOrder(2, true, false, new Subject.Token("AB", "ISO14443")));
        assertThat(talk.called())
                .isEqualTo("CustomerInformation {'requestId':2,'report':true,'clear':false,"
                        + "'idToken':{'idToken':'AB','type':'ISO14443'}}");
        words.customers().ask(talk.station, new CustomerOrder(3, true, true, new Subject.Identifier("Mario")));
        assertThat(talk.called())
                .isEqualTo("CustomerInformation {'requestId':3,'report':true,'clear':true,"
                        + "'customerIdentifier':'Mario'}");
        talk.answers("{'status':'Invalid'}");
        assertThat(words.customers()
                        .ask(
                                talk.station,
                                new CustomerOrder(4, false, true, new Subject.Certificate("SHA384", "a", "b", "1"))))
                .isEqualTo(new CommandOutcome.Refused("Invalid"));
        assertThat(talk.called())
                .isEqualTo("CustomerInformation {'requestId':4,'report':false,'clear':true,'customerCertificate':"
                        + "{'hashAlgorithm':'SHA384','issuerNameHash':'a','issuerKeyHash':'b','serialNumber':'1'}}");
    }
}

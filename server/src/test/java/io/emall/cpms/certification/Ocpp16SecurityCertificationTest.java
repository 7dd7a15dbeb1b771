package io.emall.cpms.certification;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.location.CommandOutcome;
import io.emall.cpms.core.security.CertificateUse;
import io.emall.cpms.core.security.SecurityCommands.Held;
import io.emall.cpms.core.security.SecurityEvent.Kind;
import io.emall.cpms.core.security.SigningRequest;
import io.emall.sim.socket.Deviation;
import io.emall.sim.socket.Reply;
import io.emall.sim.station.SimStation16;
import io.emall.sim.station.StationPlan;
import io.emall.wire.ocpp.v16.CertificateSignedResponse;
import io.emall.wire.ocpp.v16.CertificateSignedStatus;
import io.emall.wire.ocpp.v16.ChangeConfigurationResponse;
import io.emall.wire.ocpp.v16.ConfigurationStatus;
import io.emall.wire.ocpp.v16.GenericStatus;
import io.emall.wire.ocpp.v16.InstallCertificateResponse;
import io.emall.wire.ocpp.v16.InstallCertificateStatus;
import io.emall.wire.ocpp.v16.SecurityEventNotification;
import io.emall.wire.ocpp.v16.SignCertificate;
import io.emall.wire.ocpp.v16.SignCertificateResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Security cases of OCPP 1.6. */
class Ocpp16SecurityCertificationTest extends SecurityCase<SimStation16> {
    @RegisterExtension
    static final DoorOnDatabase CPMS = new DoorOnDatabase();

    Ocpp16SecurityCertificationTest() {
        super(CPMS, address -> new SimStation16(address, StationPlan.withOutlets(22_000)));
    }

    @Override
    String rootUse() {
        return "CENTRAL_SYSTEM_ROOT_CERTIFICATE";
    }

    @Test
    void TC_073_CSMS_updatePassword() {
        newKeyAccepted();
        assertThat(told("ChangeConfiguration").path("key").asString()).isEqualTo("AuthorizationKey");
        assertThat(told("ChangeConfiguration").path("value").asString()).matches("[0-9a-f]{40}");
    }

    @Test
    void TC_073_CSMS_updatePasswordRefused() {
        station.deviate(
                "ChangeConfiguration",
                new Deviation.Instead(new ChangeConfigurationResponse(ConfigurationStatus.REJECTED)));
        newKeyRefused(new CommandOutcome.Refused("Rejected"));
    }

    @Test
    void TC_073_CSMS_updatePasswordNotSupported() {
        station.deviate(
                "ChangeConfiguration",
                new Deviation.Instead(new ChangeConfigurationResponse(ConfigurationStatus.NOT_SUPPORTED)));
        newKeyRefused(new CommandOutcome.NotSupported("NotSupported"));
    }

    @Test
    void TC_073_CSMS_updatePasswordWithoutAnswer() {
        newKeyWithoutAnswer("ChangeConfiguration");
    }

    @Test
    void aNewKeyIsTakenThoughTheAnswerGotLost() {
        newKeyTakenWithoutAnswer("ChangeConfiguration");
    }

    @Test
    void TC_074_CSMS_updateChargePointCertificate() {
        SigningRequest request = signedCertificate();
        assertThat(told("ExtendedTriggerMessage").path("requestedMessage").asString())
                .isEqualTo("SignChargePointCertificate");
        assertThat(told("CertificateSigned").path("certificateChain").asString())
                .isEqualTo(request.chain());
    }

    @Test
    void TC_074_CSMS_theCertificateIsRejected() {
        certificateRejected(new Deviation.Instead(new CertificateSignedResponse(CertificateSignedStatus.REJECTED)));
    }

    @Test
    void aCertificateIsSentWhenTheStationIsBack() {
        certificateIsSentWhenTheStationIsBack();
    }

    @Test
    void aRequestInAnotherNameIsRejected() {
        assertThat(station.call(new SignCertificate(station.keyring().request("SOMEBODY-ELSE"))))
                .isEqualTo(new Reply.Answer<>(new SignCertificateResponse(GenericStatus.REJECTED)));
        assertThat(station.call(new SignCertificate("no request at all")))
                .isEqualTo(new Reply.Answer<>(new SignCertificateResponse(GenericStatus.REJECTED)));
        assertThat(cpms.security.events.getLast().kind()).isEqualTo(Kind.INVALID_SIGNING_REQUEST);
        assertThat(requests()).allSatisfy(one -> assertThat(one.state()).isEqualTo(SigningRequest.State.REFUSED));
    }

    /** The station itself tells why it rejects what it was sent. */
    private void reportsSecurityEvent(String type) {
        station.call(new SecurityEventNotification(type, cpms.security.clock.instant(), "unknown issuer"))
                .get();
        assertThat(cpms.securityLog.events.getLast()).satisfies(event -> {
            assertThat(event.station()).isEqualTo(id);
            assertThat(event.type()).isEqualTo(type);
            assertThat(event.info()).isEqualTo("unknown issuer");
            assertThat(event.ours()).isFalse();
        });
    }

    @Test
    void TC_077_CSMS_invalidChargePointCertificate() {
        certificateRejected(new Deviation.Instead(new CertificateSignedResponse(CertificateSignedStatus.REJECTED)));
        reportsSecurityEvent("InvalidChargePointCertificate");
    }

    @Test
    void TC_078_CSMS_invalidCentralSystemCertificate() {
        station.deviate(
                "InstallCertificate",
                new Deviation.Instead(new InstallCertificateResponse(InstallCertificateStatus.REJECTED)));
        assertThat(desks().holdings().install(TestSecurity.ADA, id, CertificateUse.CSMS_ROOT, root().pem()))
                .isEqualTo(new CommandOutcome.Refused("Rejected"));
        reportsSecurityEvent("InvalidCentralSystemCertificate");
    }

    private void isInstalled(CertificateUse use, String word) {
        install(use);
        assertThat(told("InstallCertificate").path("certificateType").asString())
                .isEqualTo(word);
        assertThat(told("InstallCertificate").path("certificate").asString()).isEqualTo(root().pem());
    }

    @Test
    void TC_075_1_CSMS_installManufacturerRoot() {
        isInstalled(CertificateUse.MANUFACTURER_ROOT, "ManufacturerRootCertificate");
    }

    @Test
    void TC_075_2_CSMS_installCentralSystemRoot() {
        isInstalled(CertificateUse.CSMS_ROOT, "CentralSystemRootCertificate");
    }

    @Test
    void TC_076_CSMS_deleteACertificate() {
        install(CertificateUse.MANUFACTURER_ROOT);
        Held held = held(CertificateUse.MANUFACTURER_ROOT);
        assertThat(told("GetInstalledCertificateIds"))
                .hasToString("{\"certificateType\":\"ManufacturerRootCertificate\"}");
        deleted(held);
    }

    @Test
    void TC_086_CSMS_serverCertificate() {
        profile2();
    }

    @Test
    void TC_087_CSMS_clientCertificate() {
        fromPlainToMutualTls();
        assertThat(told("ChangeConfiguration").path("key").asString()).isEqualTo("SecurityProfile");
        assertThat(told("ChangeConfiguration").path("value").asString()).isEqualTo("3");
    }

    @Test
    void aNewRootReachesStationsBeforeOurCertificateChanges() {
        stagedRootChange();
    }
}

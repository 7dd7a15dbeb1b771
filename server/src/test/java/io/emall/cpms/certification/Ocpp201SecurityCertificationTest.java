package io.emall.cpms.certification;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.location.CommandOutcome;
import io.emall.cpms.core.security.CertificateUse;
import io.emall.cpms.core.security.Credential;
import io.emall.cpms.core.security.SecurityCommands.Held;
import io.emall.cpms.core.security.SecurityCommands.Holdings;
import io.emall.cpms.core.security.SecurityEvent.Kind;
import io.emall.cpms.core.security.SigningRequest;
import io.emall.cpms.core.technical.CommandResult;
import io.emall.cpms.core.technical.Preparation;
import io.emall.cpms.ocpp.socket.TlsHello;
import io.emall.sim.socket.Deviation;
import io.emall.sim.socket.Reply;
import io.emall.sim.socket.StationAddress;
import io.emall.sim.station.SimStation201;
import io.emall.sim.station.StationPlan;
import io.emall.sim.tls.StationKeyPair;
import io.emall.sim.tls.StationTls;
import io.emall.wire.ocpp.v2.CertificateSignedResponse;
import io.emall.wire.ocpp.v2.CertificateSignedStatus;
import io.emall.wire.ocpp.v2.Component;
import io.emall.wire.ocpp.v2.DeleteCertificateResponse;
import io.emall.wire.ocpp.v2.DeleteCertificateStatus;
import io.emall.wire.ocpp.v2.GenericStatus;
import io.emall.wire.ocpp.v2.GetCertificateStatus;
import io.emall.wire.ocpp.v2.GetCertificateStatusRequest;
import io.emall.wire.ocpp.v2.GetCertificateStatusResponse;
import io.emall.wire.ocpp.v2.HashAlgorithm;
import io.emall.wire.ocpp.v2.InstallCertificateResponse;
import io.emall.wire.ocpp.v2.InstallCertificateStatus;
import io.emall.wire.ocpp.v2.OcspRequestData;
import io.emall.wire.ocpp.v2.SecurityEventNotificationRequest;
import io.emall.wire.ocpp.v2.SetVariableResult;
import io.emall.wire.ocpp.v2.SetVariableStatus;
import io.emall.wire.ocpp.v2.SetVariablesResponse;
import io.emall.wire.ocpp.v2.SignCertificateRequest;
import io.emall.wire.ocpp.v2.SignCertificateResponse;
import io.emall.wire.ocpp.v2.Variable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Security cases of OCPP 2.0.1, blocks A and M. */
class Ocpp201SecurityCertificationTest extends SecurityCase<SimStation201> {
    @RegisterExtension
    static final DoorOnDatabase CPMS = new DoorOnDatabase();

    Ocpp201SecurityCertificationTest() {
        super(CPMS, address -> new SimStation201(address, StationPlan.withOutlets(22_000)));
    }

    @Override
    String rootUse() {
        return "CSMS_ROOT_CERTIFICATE";
    }

    private static Deviation answers(SetVariableStatus status) {
        return new Deviation.Instead(new SetVariablesResponse(List.of(
                new SetVariableResult(status, new Component("SecurityCtrlr"), new Variable("BasicAuthPassword")))));
    }

    @Test
    void TC_A_01_CSMS_validUsernameAndPassword() {
        station.goOffline();
        isLetIn(address);
    }

    @Test
    void TC_A_02_CSMS_usernameIsNotTheStationsIdentity() {
        isRefused(new StationAddress(address.base(), address.identity(), "CP-OTHER", address.key()), 401);
        assertThat(cpms.security.events.getLast().kind()).isEqualTo(Kind.WRONG_KEY);
    }

    @Test
    void TC_A_03_CSMS_invalidPassword() {
        isRefused(address.with("wrong key, wrong key".getBytes(StandardCharsets.UTF_8)), 401);
        assertThat(cpms.security.events.getLast().kind()).isEqualTo(Kind.WRONG_KEY);
    }

    @Test
    void TC_A_06_CSMS_tlsVersionTooLow() throws IOException {
        assertThat(TlsHello.versionOneOne(cpms.secure().getPort()))
                .as("protocol_version")
                .isEqualTo("alert 70");
    }

    /** In its name, but signed by somebody who only bears our authority's name. */
    @Test
    void TC_A_08_CSMS_invalidClientCertificate() {
        X509Certificate ours = cpms.security.shelf.authority().orElseThrow().certificate();
        Instant now = ours.getNotBefore().toInstant().plus(Duration.ofDays(1));
        Credential impostor = cpms.security.maker.root(TestSecurity.ORGANISATION, now);
        assertThat(impostor.certificate().getSubjectX500Principal()).isEqualTo(ours.getSubjectX500Principal());
        StationKeyPair key = StationKeyPair.fresh("EC", 256);
        var forged = cpms.security.maker.station(impostor, key.request(id.value(), TestSecurity.ORGANISATION), now);
        SSLContext tls = StationTls.context(key, List.of(forged), StationTls.read(root().pem()));
        station.goOffline();

        isRefused(address.at(cpms.secure(), tls).with(null), 0);

        DoorOnDatabase.await(
                "the event", () -> cpms.security.events.getLast().kind() == Kind.INVALID_STATION_CERTIFICATE);
    }

    @Test
    void TC_A_09_CSMS_updatePasswordAccepted() {
        newKeyAccepted();
        var told = told("SetVariables").path("setVariableData").get(0);
        assertThat(told.path("component").path("name").asString()).isEqualTo("SecurityCtrlr");
        assertThat(told.path("variable").path("name").asString()).isEqualTo("BasicAuthPassword");
        assertThat(told.path("attributeValue").asString()).hasSize(40);
    }

    @Test
    void TC_A_10_CSMS_updatePasswordRejected() {
        station.deviate("SetVariables", answers(SetVariableStatus.REJECTED));
        newKeyRefused(new CommandOutcome.Refused("Rejected"));
    }

    @Test
    void A01_updatePasswordUnknown() {
        station.deviate("SetVariables", answers(SetVariableStatus.UNKNOWN_VARIABLE));
        newKeyRefused(new CommandOutcome.NotSupported("UnknownVariable"));
    }

    @Test
    void A01_updatePasswordWithoutAnswer() {
        newKeyWithoutAnswer("SetVariables");
    }

    @Test
    void aNewKeyIsTakenThoughTheAnswerGotLost() {
        newKeyTakenWithoutAnswer("SetVariables");
    }

    @Test
    void TC_A_04_CSMS_serverCertificate() {
        profile2();
    }

    @Test
    void TC_A_07_CSMS_TC_A_19_CSMS_clientCertificateAndUpgradeOfProfiles() {
        fromPlainToMutualTls();
        var profile = told("SetNetworkProfile").path("connectionData");
        assertThat(profile.path("securityProfile").asInt()).isEqualTo(3);
        assertThat(profile.path("ocppCsmsUrl").asString())
                .isEqualTo(cpms.secure().toString());
        assertThat(profile.path("ocppTransport").asString()).isEqualTo("JSON");
        var priority = told("SetVariables").path("setVariableData").get(0);
        assertThat(priority.path("variable").path("name").asString()).isEqualTo("NetworkConfigurationPriority");
        assertThat(priority.path("attributeValue").asString()).startsWith("1");
        assertThat(told("Reset").path("type").asString()).isEqualTo("OnIdle");
    }

    @Test
    void TC_A_11_CSMS_updateCertificate() {
        SigningRequest request = signedCertificate();
        assertThat(told("TriggerMessage").path("requestedMessage").asString())
                .isEqualTo("SignChargingStationCertificate");
        assertThat(told("CertificateSigned").path("certificateChain").asString())
                .isEqualTo(request.chain());
        assertThat(told("CertificateSigned").path("certificateType").asString())
                .isEqualTo("ChargingStationCertificate");
    }

    /** M06: a real OCSP answer, signed by our authority, about a certificate it issued. */
    @Test
    void ourAuthorityAnswersForItsCertificates() throws Exception {
        signedCertificate();
        var own = station.keyring().chain().getFirst();
        var names = io.emall.sim.tls.CertificateNames.of(
                cpms.security.shelf.authority().orElseThrow().certificate());
        var asked = new OcspRequestData(
                HashAlgorithm.SHA256,
                names.issuerNameHash(),
                names.issuerKeyHash(),
                own.getSerialNumber().toString(16),
                "");
        GetCertificateStatusResponse said =
                station.call(new GetCertificateStatusRequest(asked)).get();
        assertThat(said.status()).isEqualTo(GetCertificateStatus.ACCEPTED);
        var answer = (BasicOCSPResp) new OCSPResp(Base64.getDecoder().decode(said.ocspResult())).getResponseObject();
        assertThat(answer.isSignatureValid(new JcaContentVerifierProviderBuilder()
                        .build(cpms.security.shelf.authority().orElseThrow().certificate())))
                .isTrue();
        assertThat(answer.getResponses()[0].getCertID().getSerialNumber()).isEqualTo(own.getSerialNumber());
        assertThat(answer.getResponses()[0].getCertStatus()).isEqualTo(CertificateStatus.GOOD);
    }

    @Test
    void TC_A_14_CSMS_invalidCertificate() {
        certificateRejected(new Deviation.Instead(new CertificateSignedResponse(CertificateSignedStatus.REJECTED)));

        station.call(new SecurityEventNotificationRequest(
                        "InvalidChargingStationCertificate", cpms.security.clock.instant()))
                .get();
        assertThat(cpms.securityLog.events.getLast()).satisfies(event -> {
            assertThat(event.station()).isEqualTo(id);
            assertThat(event.type()).isEqualTo("InvalidChargingStationCertificate");
        });
    }

    @Test
    void aCertificateIsSentWhenTheStationIsBack() {
        certificateIsSentWhenTheStationIsBack();
    }

    @Test
    void aRequestInAnotherNameIsRejected() {
        assertThat(station.call(new SignCertificateRequest(station.keyring().request("SOMEBODY-ELSE"))))
                .isInstanceOfSatisfying(Reply.Answer.class, answer -> {
                    SignCertificateResponse said = (SignCertificateResponse) answer.response();
                    assertThat(said.status()).isEqualTo(GenericStatus.REJECTED);
                    assertThat(said.statusInfo()).isNotNull();
                });
        assertThat(cpms.security.events.getLast().kind()).isEqualTo(Kind.INVALID_SIGNING_REQUEST);
        assertThat(requests()).allSatisfy(one -> assertThat(one.state()).isEqualTo(SigningRequest.State.REFUSED));
    }

    private void isInstalled(CertificateUse use, String word) {
        install(use);
        assertThat(told("InstallCertificate").path("certificateType").asString())
                .isEqualTo(word);
        assertThat(told("InstallCertificate").path("certificate").asString()).isEqualTo(root().pem());
    }

    @Test
    void TC_M_01_CSMS_installCsmsRoot() {
        isInstalled(CertificateUse.CSMS_ROOT, "CSMSRootCertificate");
    }

    @Test
    void TC_M_02_CSMS_installManufacturerRoot() {
        isInstalled(CertificateUse.MANUFACTURER_ROOT, "ManufacturerRootCertificate");
    }

    @Test
    void TC_M_05_CSMS_installFailed() {
        station.deviate(
                "InstallCertificate",
                new Deviation.Instead(new InstallCertificateResponse(InstallCertificateStatus.FAILED)));
        assertThat(desks().holdings().install(TestSecurity.ADA, id, CertificateUse.CSMS_ROOT, root().pem()))
                .isEqualTo(new CommandOutcome.Refused("Failed"));
        assertThat(desks().holdings().of(TestSecurity.ADA, id).lines()).isEmpty();
    }

    @Test
    void TC_M_13_CSMS_retrieveManufacturerRoots() {
        install(CertificateUse.MANUFACTURER_ROOT);
        String request = "{\"certificateType\":[\"ManufacturerRootCertificate\"]}";

        Preparation prepared = cpms.door.technical().prepare(id, "GetInstalledCertificateIds", request);

        assertThat(((Preparation.Ready) prepared).call().get())
                .isInstanceOfSatisfying(CommandResult.Answered.class, answer -> {
                    assertThat(answer.status()).isEqualTo("Accepted");
                    assertThat(answer.document()).contains("ManufacturerRootCertificate");
                });
        assertThat(told("GetInstalledCertificateIds")).hasToString(request);
    }

    @Test
    void TC_M_18_CSMS_retrieveCertificatesOfAllTypes() {
        install(CertificateUse.MANUFACTURER_ROOT);

        held(CertificateUse.MANUFACTURER_ROOT);

        assertThat(told("GetInstalledCertificateIds")).hasToString("{}");
    }

    @Test
    void TC_M_19_CSMS_noMatchingCertificate() {
        assertThat(desks().holdings().refresh(TestSecurity.ADA, id)).isEqualTo(new Holdings.Told(List.of()));
        assertThat(told("GetInstalledCertificateIds")).hasToString("{}");
    }

    @Test
    void TC_M_20_CSMS_deleteACertificate() {
        install(CertificateUse.CSMS_ROOT);
        deleted(held(CertificateUse.CSMS_ROOT));
    }

    @Test
    void TC_M_21_CSMS_deletionFails() {
        install(CertificateUse.CSMS_ROOT);
        Held held = held(CertificateUse.CSMS_ROOT);
        station.deviate(
                "DeleteCertificate",
                new Deviation.Instead(new DeleteCertificateResponse(DeleteCertificateStatus.FAILED)));

        assertThat(desks().holdings().delete(TestSecurity.ADA, id, held.hash()))
                .isEqualTo(new CommandOutcome.Refused("Failed"));
        assertThat(desks().holdings().of(TestSecurity.ADA, id).lines())
                .as("it is still there")
                .hasSize(1);
        station.behave("DeleteCertificate");
        deleted(held);
        deletionFails(held);
    }

    @Test
    void aNewRootReachesStationsBeforeOurCertificateChanges() {
        stagedRootChange();
    }
}

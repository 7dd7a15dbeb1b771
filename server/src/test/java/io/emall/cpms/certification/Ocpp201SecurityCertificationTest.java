package io.emall.cpms.certification;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.location.CommandOutcome;
import io.emall.cpms.core.security.CertificateUse;
import io.emall.cpms.core.security.SecurityEvent.Kind;
import io.emall.cpms.core.security.SigningRequest;
import io.emall.sim.socket.Deviation;
import io.emall.sim.socket.Reply;
import io.emall.sim.station.SimStation201;
import io.emall.sim.station.StationPlan;
import io.emall.wire.ocpp.v2.CertificateSignedResponse;
import io.emall.wire.ocpp.v2.CertificateSignedStatus;
import io.emall.wire.ocpp.v2.Component;
import io.emall.wire.ocpp.v2.GenericStatus;
import io.emall.wire.ocpp.v2.GetCertificateStatus;
import io.emall.wire.ocpp.v2.GetCertificateStatusRequest;
import io.emall.wire.ocpp.v2.GetCertificateStatusResponse;
import io.emall.wire.ocpp.v2.HashAlgorithm;
import io.emall.wire.ocpp.v2.InstallCertificateResponse;
import io.emall.wire.ocpp.v2.InstallCertificateStatus;
import io.emall.wire.ocpp.v2.OcspRequestData;
import io.emall.wire.ocpp.v2.SetVariableResult;
import io.emall.wire.ocpp.v2.SetVariableStatus;
import io.emall.wire.ocpp.v2.SetVariablesResponse;
import io.emall.wire.ocpp.v2.SignCertificateRequest;
import io.emall.wire.ocpp.v2.SignCertificateResponse;
import io.emall.wire.ocpp.v2.Variable;
import java.util.Base64;
import java.util.List;
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

    @Test
    void TC_M_01_CSMS_TC_M_18_CSMS_TC_M_20_CSMS_csmsRoot() {
        installListAndDelete(CertificateUse.CSMS_ROOT);
        assertThat(told("InstallCertificate").path("certificateType").asString())
                .isEqualTo("CSMSRootCertificate");
    }

    @Test
    void TC_M_02_CSMS_TC_M_13_CSMS_TC_M_21_CSMS_manufacturerRoot() {
        installListAndDelete(CertificateUse.MANUFACTURER_ROOT);
        assertThat(told("InstallCertificate").path("certificateType").asString())
                .isEqualTo("ManufacturerRootCertificate");
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
    void TC_M_19_CSMS_nothingInstalled() {
        assertThat(desks().holdings().refresh(TestSecurity.ADA, id))
                .isEqualTo(new io.emall.cpms.core.security.SecurityCommands.Holdings.Told(List.of()));
    }

    @Test
    void aNewRootReachesStationsBeforeOurCertificateChanges() {
        stagedRootChange();
    }
}

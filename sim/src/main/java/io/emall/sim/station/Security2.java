package io.emall.sim.station;

import io.emall.sim.socket.Actions;
import io.emall.sim.socket.Done;
import io.emall.sim.tls.CertificateNames;
import io.emall.wire.ocpp.v2.CertificateHashData;
import io.emall.wire.ocpp.v2.CertificateHashDataChain;
import io.emall.wire.ocpp.v2.CertificateSignedRequest;
import io.emall.wire.ocpp.v2.CertificateSignedResponse;
import io.emall.wire.ocpp.v2.CertificateSignedStatus;
import io.emall.wire.ocpp.v2.CertificateSigningUse;
import io.emall.wire.ocpp.v2.DeleteCertificateRequest;
import io.emall.wire.ocpp.v2.DeleteCertificateResponse;
import io.emall.wire.ocpp.v2.DeleteCertificateStatus;
import io.emall.wire.ocpp.v2.GetCertificateIdUse;
import io.emall.wire.ocpp.v2.GetInstalledCertificateIdsRequest;
import io.emall.wire.ocpp.v2.GetInstalledCertificateIdsResponse;
import io.emall.wire.ocpp.v2.GetInstalledCertificateStatus;
import io.emall.wire.ocpp.v2.HashAlgorithm;
import io.emall.wire.ocpp.v2.InstallCertificateRequest;
import io.emall.wire.ocpp.v2.InstallCertificateResponse;
import io.emall.wire.ocpp.v2.InstallCertificateStatus;
import io.emall.wire.ocpp.v2.SetNetworkProfileRequest;
import io.emall.wire.ocpp.v2.SetNetworkProfileResponse;
import io.emall.wire.ocpp.v2.SetNetworkProfileStatus;
import io.emall.wire.ocpp.v2.SignCertificateRequest;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What a 2.0.1 station does about keys and certificates. */
final class Security2 {
    private final SimStation2 station;
    private final Keyring keyring;

    Security2(SimStation2 station) {
        this.station = station;
        this.keyring = station.keyring();
    }

    void register(Actions actions) {
        actions.on(CertificateSignedRequest.class, this::signed);
        actions.on(InstallCertificateRequest.class, this::install);
        actions.on(DeleteCertificateRequest.class, this::delete);
        actions.on(GetInstalledCertificateIdsRequest.class, this::installed);
        actions.on(SetNetworkProfileRequest.class, this::profile);
    }

    void requestCertificate() {
        station.call(new SignCertificateRequest(
                keyring.request(), CertificateSigningUse.CHARGING_STATION_CERTIFICATE, null));
    }

    private Done<CertificateSignedResponse> signed(CertificateSignedRequest request) {
        boolean taken = keyring.take(request.certificateChain());
        return new Done<>(new CertificateSignedResponse(
                taken ? CertificateSignedStatus.ACCEPTED : CertificateSignedStatus.REJECTED));
    }

    private Done<InstallCertificateResponse> install(InstallCertificateRequest request) {
        keyring.install(request.certificateType().name(), request.certificate());
        return new Done<>(new InstallCertificateResponse(InstallCertificateStatus.ACCEPTED));
    }

    private Done<DeleteCertificateResponse> delete(DeleteCertificateRequest request) {
        boolean found = keyring.remove(request.certificateHashData().serialNumber());
        return new Done<>(new DeleteCertificateResponse(
                found ? DeleteCertificateStatus.ACCEPTED : DeleteCertificateStatus.NOT_FOUND));
    }

    private Done<GetInstalledCertificateIdsResponse> installed(GetInstalledCertificateIdsRequest request) {
        List<GetCertificateIdUse> asked = request.certificateType();
        List<CertificateHashDataChain> held = Arrays.stream(GetCertificateIdUse.values())
                .filter(use -> asked == null || asked.contains(use))
                .flatMap(this::held)
                .toList();
        return new Done<>(
                held.isEmpty()
                        ? new GetInstalledCertificateIdsResponse(GetInstalledCertificateStatus.NOT_FOUND)
                        : new GetInstalledCertificateIdsResponse(
                                GetInstalledCertificateStatus.ACCEPTED, null, held, null));
    }

    private Stream<CertificateHashDataChain> held(GetCertificateIdUse use) {
        return keyring.installed(use.name()).stream()
                .map(CertificateNames::of)
                .map(one -> new CertificateHashDataChain(
                        new CertificateHashData(
                                HashAlgorithm.SHA256, one.issuerNameHash(), one.issuerKeyHash(), one.serial()),
                        use));
    }

    /** It uses the slot after its next start. */
    private Done<SetNetworkProfileResponse> profile(SetNetworkProfileRequest request) {
        keyring.use(request.connectionData().securityProfile());
        return new Done<>(new SetNetworkProfileResponse(SetNetworkProfileStatus.ACCEPTED));
    }
}

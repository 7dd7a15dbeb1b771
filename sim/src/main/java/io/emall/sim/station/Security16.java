package io.emall.sim.station;

import io.emall.sim.socket.Actions;
import io.emall.sim.socket.Done;
import io.emall.sim.tls.CertificateNames;
import io.emall.wire.ocpp.v16.CertificateHashData;
import io.emall.wire.ocpp.v16.CertificateSigned;
import io.emall.wire.ocpp.v16.CertificateSignedResponse;
import io.emall.wire.ocpp.v16.CertificateSignedStatus;
import io.emall.wire.ocpp.v16.CertificateUse;
import io.emall.wire.ocpp.v16.ChangeConfiguration;
import io.emall.wire.ocpp.v16.ChangeConfigurationResponse;
import io.emall.wire.ocpp.v16.ConfigurationStatus;
import io.emall.wire.ocpp.v16.DeleteCertificate;
import io.emall.wire.ocpp.v16.DeleteCertificateResponse;
import io.emall.wire.ocpp.v16.DeleteCertificateStatus;
import io.emall.wire.ocpp.v16.ExtendedMessageTrigger;
import io.emall.wire.ocpp.v16.ExtendedTriggerMessage;
import io.emall.wire.ocpp.v16.ExtendedTriggerMessageResponse;
import io.emall.wire.ocpp.v16.GetInstalledCertificateIds;
import io.emall.wire.ocpp.v16.GetInstalledCertificateIdsResponse;
import io.emall.wire.ocpp.v16.GetInstalledCertificateStatus;
import io.emall.wire.ocpp.v16.HashAlgorithm;
import io.emall.wire.ocpp.v16.InstallCertificate;
import io.emall.wire.ocpp.v16.InstallCertificateResponse;
import io.emall.wire.ocpp.v16.InstallCertificateStatus;
import io.emall.wire.ocpp.v16.SignCertificate;
import io.emall.wire.ocpp.v16.TriggerMessageStatus;
import java.util.List;
import java.util.Optional;

/** What a 1.6 charge point with the security extension does about keys and certificates. */
final class Security16 {
    private final SimStation16 station;
    private final Keyring keyring;

    Security16(SimStation16 station) {
        this.station = station;
        this.keyring = station.keyring();
    }

    void register(Actions actions) {
        actions.on(ExtendedTriggerMessage.class, this::trigger);
        actions.on(CertificateSigned.class, this::signed);
        actions.on(InstallCertificate.class, this::install);
        actions.on(DeleteCertificate.class, this::delete);
        actions.on(GetInstalledCertificateIds.class, this::installed);
    }

    /** Empty if it is none of these keys. */
    Optional<Done<ChangeConfigurationResponse>> configure(ChangeConfiguration request) {
        ChangeConfigurationResponse accepted = new ChangeConfigurationResponse(ConfigurationStatus.ACCEPTED);
        return switch (request.key()) {
            case "AuthorizationKey" -> {
                keyring.key(request.value(), true);
                yield Optional.of(new Done<>(accepted, station::reconnect));
            }
            case "SecurityProfile" -> {
                keyring.use(Integer.parseInt(request.value()));
                yield Optional.of(new Done<>(accepted, station::reconnect));
            }
            default -> Optional.empty();
        };
    }

    private Done<ExtendedTriggerMessageResponse> trigger(ExtendedTriggerMessage request) {
        return request.requestedMessage() == ExtendedMessageTrigger.SIGN_CHARGE_POINT_CERTIFICATE
                ? new Done<>(
                        new ExtendedTriggerMessageResponse(TriggerMessageStatus.ACCEPTED),
                        () -> station.call(new SignCertificate(keyring.request())))
                : new Done<>(new ExtendedTriggerMessageResponse(TriggerMessageStatus.NOT_IMPLEMENTED));
    }

    private Done<CertificateSignedResponse> signed(CertificateSigned request) {
        boolean taken = keyring.take(request.certificateChain());
        return new Done<>(new CertificateSignedResponse(
                taken ? CertificateSignedStatus.ACCEPTED : CertificateSignedStatus.REJECTED));
    }

    private Done<InstallCertificateResponse> install(InstallCertificate request) {
        keyring.install(request.certificateType().name(), request.certificate());
        return new Done<>(new InstallCertificateResponse(InstallCertificateStatus.ACCEPTED));
    }

    private Done<DeleteCertificateResponse> delete(DeleteCertificate request) {
        boolean found = keyring.remove(request.certificateHashData().serialNumber());
        return new Done<>(new DeleteCertificateResponse(
                found ? DeleteCertificateStatus.ACCEPTED : DeleteCertificateStatus.NOT_FOUND));
    }

    private Done<GetInstalledCertificateIdsResponse> installed(GetInstalledCertificateIds request) {
        List<CertificateHashData> held = held(request.certificateType());
        return new Done<>(
                held.isEmpty()
                        ? new GetInstalledCertificateIdsResponse(GetInstalledCertificateStatus.NOT_FOUND)
                        : new GetInstalledCertificateIdsResponse(GetInstalledCertificateStatus.ACCEPTED, held));
    }

    private List<CertificateHashData> held(CertificateUse use) {
        return keyring.installed(use.name()).stream()
                .map(CertificateNames::of)
                .map(one -> new CertificateHashData(
                        HashAlgorithm.SHA256, one.issuerNameHash(), one.issuerKeyHash(), one.serial()))
                .toList();
    }
}

package io.emall.cpms.ocpp.v16;

import io.emall.cpms.core.location.CommandOutcome;
import io.emall.cpms.core.location.StationKey;
import io.emall.cpms.core.security.CertificateHash;
import io.emall.cpms.core.security.ProfileChange;
import io.emall.cpms.core.security.SecurityCommands.Held;
import io.emall.cpms.core.security.SecurityCommands.Holdings;
import io.emall.cpms.core.security.SigningUse;
import io.emall.cpms.ocpp.block.Outcomes;
import io.emall.cpms.ocpp.block.SecurityPhrases;
import io.emall.cpms.ocpp.codec.Spelling;
import io.emall.cpms.ocpp.rpc.CallOutcome;
import io.emall.cpms.ocpp.rpc.StationConnection;
import io.emall.wire.ocpp.v16.CertificateHashData;
import io.emall.wire.ocpp.v16.CertificateSigned;
import io.emall.wire.ocpp.v16.CertificateSignedStatus;
import io.emall.wire.ocpp.v16.CertificateUse;
import io.emall.wire.ocpp.v16.ChangeConfiguration;
import io.emall.wire.ocpp.v16.ConfigurationStatus;
import io.emall.wire.ocpp.v16.DeleteCertificate;
import io.emall.wire.ocpp.v16.DeleteCertificateStatus;
import io.emall.wire.ocpp.v16.ExtendedMessageTrigger;
import io.emall.wire.ocpp.v16.ExtendedTriggerMessage;
import io.emall.wire.ocpp.v16.GetInstalledCertificateIds;
import io.emall.wire.ocpp.v16.GetInstalledCertificateIdsResponse;
import io.emall.wire.ocpp.v16.HashAlgorithm;
import io.emall.wire.ocpp.v16.InstallCertificate;
import io.emall.wire.ocpp.v16.InstallCertificateStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What 1.6 stations are told about their security (security white paper A01 to A05, M03 to M05; P-5, P-71). */
public final class Security implements SecurityPhrases {
    private final Duration timeout;
    private final Spelling<ConfigurationStatus> configuration = new Spelling<>(ConfigurationStatus.class);
    private final Spelling<InstallCertificateStatus> install = new Spelling<>(InstallCertificateStatus.class);
    private final Spelling<DeleteCertificateStatus> delete = new Spelling<>(DeleteCertificateStatus.class);

    /** @param timeout for each call's turn, and again for its answer */
    public Security(Duration timeout) {
        this.timeout = timeout;
    }

    /** The key goes as the hexadecimal digits of its bytes. */
    @Override
    public CommandOutcome setKey(StationConnection station, StationKey key) {
        return configure(station, "AuthorizationKey", key.text());
    }

    /** Never lower; where to connect then, the station must know by itself. */
    @Override
    public CommandOutcome setProfile(StationConnection station, ProfileChange change) {
        return configure(
                station, "SecurityProfile", Integer.toString(change.to().number()));
    }

    private CommandOutcome configure(StationConnection station, String key, String value) {
        return Outcomes.of(
                station.call(new ChangeConfiguration(key, value), timeout), answer -> switch (answer.status()) {
                    case ACCEPTED, REBOOT_REQUIRED -> new CommandOutcome.Accepted(configuration.of(answer.status()));
                    case REJECTED -> new CommandOutcome.Refused(configuration.of(answer.status()));
                    case NOT_SUPPORTED -> new CommandOutcome.NotSupported(configuration.of(answer.status()));
                });
    }

    @Override
    public CommandOutcome renewCertificate(StationConnection station) {
        var request = new ExtendedTriggerMessage(ExtendedMessageTrigger.SIGN_CHARGE_POINT_CERTIFICATE);
        return Outcomes.of(station.call(request, timeout), answer -> switch (answer.status()) {
            case ACCEPTED -> new CommandOutcome.Accepted("Accepted");
            case REJECTED -> new CommandOutcome.Refused("Rejected");
            case NOT_IMPLEMENTED -> new CommandOutcome.NotSupported("NotImplemented");
        });
    }

    @Override
    public CommandOutcome deliver(
            StationConnection station, SigningUse use, @Nullable Integer requestId, String chain) {
        return Outcomes.of(station.call(new CertificateSigned(chain), timeout), answer -> {
            boolean accepted = answer.status() == CertificateSignedStatus.ACCEPTED;
            return Outcomes.decided(accepted, accepted ? "Accepted" : "Rejected");
        });
    }

    @Override
    public CommandOutcome install(
            StationConnection station, io.emall.cpms.core.security.CertificateUse use, String pem) {
        CertificateUse its = use(use);
        return its == null
                ? new CommandOutcome.NotSupported("OCPP 1.6")
                : Outcomes.of(
                        station.call(new InstallCertificate(its, pem), timeout),
                        answer -> Outcomes.decided(
                                answer.status() == InstallCertificateStatus.ACCEPTED, install.of(answer.status())));
    }

    private static @Nullable CertificateUse use(io.emall.cpms.core.security.CertificateUse use) {
        return switch (use) {
            case CSMS_ROOT -> CertificateUse.CENTRAL_SYSTEM_ROOT_CERTIFICATE;
            case MANUFACTURER_ROOT -> CertificateUse.MANUFACTURER_ROOT_CERTIFICATE;
            case V2G_ROOT, MO_ROOT, OEM_ROOT, V2G_CHAIN, STATION_AUTHORITY -> null;
        };
    }

    @Override
    public CommandOutcome delete(StationConnection station, CertificateHash certificate) {
        var its = new CertificateHashData(
                HashAlgorithm.valueOf(certificate.algorithm()),
                certificate.issuerNameHash(),
                certificate.issuerKeyHash(),
                certificate.serial());
        return Outcomes.of(
                station.call(new DeleteCertificate(its), timeout),
                answer -> Outcomes.decided(
                        answer.status() == DeleteCertificateStatus.ACCEPTED, delete.of(answer.status())));
    }

    /** Each use is a question of its own. */
    @Override
    public Holdings installed(StationConnection station) {
        List<Held> held = new ArrayList<>();
        for (CertificateUse use : CertificateUse.values()) {
            CallOutcome<GetInstalledCertificateIdsResponse> call =
                    station.call(new GetInstalledCertificateIds(use), timeout);
            if (!(call instanceof CallOutcome.Answered<GetInstalledCertificateIdsResponse>(var answer))) {
                return new Holdings.Untold(Outcomes.of(call, none -> new CommandOutcome.NoAnswer()));
            }
            List<CertificateHashData> told = answer.certificateHashData();
            if (told != null) {
                told.forEach(one -> held.add(new Held(use(use), hash(one))));
            }
        }
        return new Holdings.Told(held);
    }

    private static io.emall.cpms.core.security.CertificateUse use(CertificateUse use) {
        return switch (use) {
            case CENTRAL_SYSTEM_ROOT_CERTIFICATE -> io.emall.cpms.core.security.CertificateUse.CSMS_ROOT;
            case MANUFACTURER_ROOT_CERTIFICATE -> io.emall.cpms.core.security.CertificateUse.MANUFACTURER_ROOT;
        };
    }

    private static CertificateHash hash(CertificateHashData one) {
        return new CertificateHash(
                one.hashAlgorithm().name(), one.issuerNameHash(), one.issuerKeyHash(), one.serialNumber());
    }
}

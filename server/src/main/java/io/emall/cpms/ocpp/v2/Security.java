package io.emall.cpms.ocpp.v2;

import io.emall.cpms.core.location.CommandOutcome;
import io.emall.cpms.core.location.StationKey;
import io.emall.cpms.core.security.CertificateHash;
import io.emall.cpms.core.security.CertificateUse;
import io.emall.cpms.core.security.ProfileChange;
import io.emall.cpms.core.security.SecurityCommands.Held;
import io.emall.cpms.core.security.SecurityCommands.Holdings;
import io.emall.cpms.core.security.SigningUse;
import io.emall.cpms.ocpp.block.Outcomes;
import io.emall.cpms.ocpp.block.SecurityPhrases;
import io.emall.cpms.ocpp.codec.Spelling;
import io.emall.cpms.ocpp.rpc.StationConnection;
import io.emall.cpms.ocpp.rpc.Version;
import io.emall.wire.ocpp.Request;
import io.emall.wire.ocpp.Response;
import io.emall.wire.ocpp.v2.CertificateHashData;
import io.emall.wire.ocpp.v2.CertificateHashDataChain;
import io.emall.wire.ocpp.v2.CertificateSignedRequest;
import io.emall.wire.ocpp.v2.CertificateSignedStatus;
import io.emall.wire.ocpp.v2.CertificateSigningUse;
import io.emall.wire.ocpp.v2.DeleteCertificateRequest;
import io.emall.wire.ocpp.v2.DeleteCertificateStatus;
import io.emall.wire.ocpp.v2.GetCertificateIdUse;
import io.emall.wire.ocpp.v2.GetInstalledCertificateIdsRequest;
import io.emall.wire.ocpp.v2.GetInstalledCertificateIdsResponse;
import io.emall.wire.ocpp.v2.HashAlgorithm;
import io.emall.wire.ocpp.v2.InstallCertificateRequest;
import io.emall.wire.ocpp.v2.InstallCertificateStatus;
import io.emall.wire.ocpp.v2.InstallCertificateUse;
import io.emall.wire.ocpp.v2.MessageTrigger;
import io.emall.wire.ocpp.v2.StatusInfo;
import io.emall.wire.ocpp.v2.TriggerMessageRequest;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What 2.x stations are told about their certificates, key and profile (A01 to A05, M03 to M05; P-5, P-71). */
public final class Security implements SecurityPhrases {
    private final Duration timeout;
    private final SecurityVariables variables;
    private final Spelling<InstallCertificateStatus> install = new Spelling<>(InstallCertificateStatus.class);
    private final Spelling<DeleteCertificateStatus> delete = new Spelling<>(DeleteCertificateStatus.class);

    /** @param timeout for each call's turn, and again for its answer */
    public Security(Duration timeout) {
        this.timeout = timeout;
        variables = new SecurityVariables(timeout);
    }

    @Override
    public CommandOutcome setKey(StationConnection station, StationKey key) {
        return variables.setKey(station, key);
    }

    @Override
    public CommandOutcome setProfile(StationConnection station, ProfileChange change) {
        return variables.setProfile(station, change);
    }

    @Override
    public CommandOutcome renewCertificate(StationConnection station) {
        var request = new TriggerMessageRequest(MessageTrigger.SIGN_CHARGING_STATION_CERTIFICATE);
        return call(station, request, answer -> switch (answer.status()) {
            case ACCEPTED -> new CommandOutcome.Accepted("Accepted");
            case REJECTED -> new CommandOutcome.Refused(words("Rejected", answer.statusInfo()));
            case NOT_IMPLEMENTED -> new CommandOutcome.NotSupported("NotImplemented");
        });
    }

    @Override
    public CommandOutcome deliver(
            StationConnection station, SigningUse use, @Nullable Integer requestId, String chain) {
        CertificateSigningUse its =
                switch (use) {
                    case STATION -> CertificateSigningUse.CHARGING_STATION_CERTIFICATE;
                    case V2G -> CertificateSigningUse.V2G_CERTIFICATE;
                    case V2G20 -> CertificateSigningUse.V2G20_CERTIFICATE;
                };
        return call(station, new CertificateSignedRequest(chain, its, requestId, null), answer -> {
            boolean accepted = answer.status() == CertificateSignedStatus.ACCEPTED;
            return Outcomes.decided(accepted, words(accepted ? "Accepted" : "Rejected", answer.statusInfo()));
        });
    }

    @Override
    public CommandOutcome install(StationConnection station, CertificateUse use, String pem) {
        @Nullable InstallCertificateUse its = installed(use);
        boolean isTooNew = its == InstallCertificateUse.OEM_ROOT_CERTIFICATE && station.version() != Version.OCPP_2_1;
        return its == null || isTooNew
                ? new CommandOutcome.NotSupported("OCPP " + station.version().number())
                : call(
                        station,
                        new InstallCertificateRequest(its, pem),
                        answer -> Outcomes.decided(
                                answer.status() == InstallCertificateStatus.ACCEPTED,
                                words(install.of(answer.status()), answer.statusInfo())));
    }

    private static @Nullable InstallCertificateUse installed(CertificateUse use) {
        return switch (use) {
            case CSMS_ROOT -> InstallCertificateUse.CSMS_ROOT_CERTIFICATE;
            case MANUFACTURER_ROOT -> InstallCertificateUse.MANUFACTURER_ROOT_CERTIFICATE;
            case V2G_ROOT -> InstallCertificateUse.V2G_ROOT_CERTIFICATE;
            case MO_ROOT -> InstallCertificateUse.MO_ROOT_CERTIFICATE;
            case OEM_ROOT -> InstallCertificateUse.OEM_ROOT_CERTIFICATE;
            case V2G_CHAIN, STATION_AUTHORITY -> null;
        };
    }

    @Override
    public CommandOutcome delete(StationConnection station, CertificateHash certificate) {
        var its = new CertificateHashData(
                HashAlgorithm.valueOf(certificate.algorithm()),
                certificate.issuerNameHash(),
                certificate.issuerKeyHash(),
                certificate.serial());
        return call(
                station,
                new DeleteCertificateRequest(its),
                answer -> Outcomes.decided(
                        answer.status() == DeleteCertificateStatus.ACCEPTED,
                        words(delete.of(answer.status()), answer.statusInfo())));
    }

    @Override
    public Holdings installed(StationConnection station) {
        return switch (station.call(new GetInstalledCertificateIdsRequest(), timeout)) {
            case io.emall.cpms.ocpp.rpc.CallOutcome.Answered<GetInstalledCertificateIdsResponse>(var answer) ->
                new Holdings.Told(held(answer));
            case io.emall.cpms.ocpp.rpc.CallOutcome<GetInstalledCertificateIdsResponse> other ->
                new Holdings.Untold(Outcomes.of(other, none -> new CommandOutcome.NoAnswer()));
        };
    }

    private static List<Held> held(GetInstalledCertificateIdsResponse answer) {
        List<CertificateHashDataChain> told = answer.certificateHashDataChain();
        return told == null ? List.of() : told.stream().flatMap(Security::held).toList();
    }

    private static Stream<Held> held(CertificateHashDataChain chain) {
        CertificateUse use = use(chain.certificateType());
        List<CertificateHashData> children = chain.childCertificateHashData();
        return Stream.concat(Stream.of(chain.certificateHashData()), children == null ? Stream.of() : children.stream())
                .map(one -> new Held(
                        use,
                        new CertificateHash(
                                one.hashAlgorithm().name(),
                                one.issuerNameHash(),
                                one.issuerKeyHash(),
                                one.serialNumber())));
    }

    private static CertificateUse use(GetCertificateIdUse use) {
        return switch (use) {
            case CSMS_ROOT_CERTIFICATE -> CertificateUse.CSMS_ROOT;
            case MANUFACTURER_ROOT_CERTIFICATE -> CertificateUse.MANUFACTURER_ROOT;
            case V2G_ROOT_CERTIFICATE -> CertificateUse.V2G_ROOT;
            case MO_ROOT_CERTIFICATE -> CertificateUse.MO_ROOT;
            case OEM_ROOT_CERTIFICATE -> CertificateUse.OEM_ROOT;
            case V2G_CERTIFICATE_CHAIN -> CertificateUse.V2G_CHAIN;
        };
    }

    static String words(String status, @Nullable StatusInfo info) {
        return info == null ? status : status + " (" + info.reasonCode() + ")";
    }

    private <A extends Response> CommandOutcome call(
            StationConnection station, Request<A> request, Function<A, CommandOutcome> answered) {
        return Outcomes.of(station.call(request, timeout), answered);
    }
}

package io.emall.cpms.ocpp.v2;

import io.emall.cpms.core.security.CertificateHash;
import io.emall.cpms.ocpp.block.Block;
import io.emall.cpms.ocpp.block.House;
import io.emall.cpms.ocpp.rpc.Dialect;
import io.emall.cpms.ocpp.rpc.StationConnection;
import io.emall.wire.ocpp.v2.AuthorizeCertificateStatus;
import io.emall.wire.ocpp.v2.AuthorizeRequest;
import io.emall.wire.ocpp.v2.CertificateAction;
import io.emall.wire.ocpp.v2.Get15118EVCertificateRequest;
import io.emall.wire.ocpp.v2.Get15118EVCertificateResponse;
import io.emall.wire.ocpp.v2.GetCertificateStatus;
import io.emall.wire.ocpp.v2.GetCertificateStatusRequest;
import io.emall.wire.ocpp.v2.GetCertificateStatusResponse;
import io.emall.wire.ocpp.v2.Iso15118EvCertificateStatus;
import io.emall.wire.ocpp.v2.OcspRequestData;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Certificates of cars and contracts (ISO 15118; OCPP 2.0.1 C07, M01, M02, M06; P-33). */
final class Contracts implements Block {
    private final House house;

    Contracts(House house) {
        this.house = house;
    }

    @Override
    public void register(Dialect.Builder messages) {
        messages.on(GetCertificateStatusRequest.class, this::certificateStatus)
                .on(Get15118EVCertificateRequest.class, this::contract);
    }

    private GetCertificateStatusResponse certificateStatus(
            StationConnection station, GetCertificateStatusRequest request) {
        return house.security()
                .contracts()
                .status(hash(request.ocspRequestData()))
                .map(answer -> new GetCertificateStatusResponse(GetCertificateStatus.ACCEPTED, null, answer, null))
                .orElseGet(() -> new GetCertificateStatusResponse(GetCertificateStatus.FAILED));
    }

    private Get15118EVCertificateResponse contract(StationConnection station, Get15118EVCertificateRequest request) {
        return house.security()
                .contracts()
                .contract(
                        request.iso15118SchemaVersion(),
                        request.action() == CertificateAction.UPDATE,
                        request.exiRequest())
                .map(exi -> new Get15118EVCertificateResponse(Iso15118EvCertificateStatus.ACCEPTED, exi))
                .orElseGet(() -> new Get15118EVCertificateResponse(Iso15118EvCertificateStatus.FAILED, ""));
    }

    /** What to say of the contract's certificate; null if the station sent none. */
    static @Nullable AuthorizeCertificateStatus judged(House house, AuthorizeRequest request) {
        List<OcspRequestData> named = request.iso15118CertificateHashData();
        if (request.certificate() == null && named == null) {
            return null;
        }
        List<CertificateHash> hashes =
                named == null ? List.of() : named.stream().map(Contracts::hash).toList();
        return switch (house.security().contracts().judge(request.certificate(), hashes)) {
            case ACCEPTED -> AuthorizeCertificateStatus.ACCEPTED;
            case SIGNATURE_ERROR -> AuthorizeCertificateStatus.SIGNATURE_ERROR;
            case CERTIFICATE_EXPIRED -> AuthorizeCertificateStatus.CERTIFICATE_EXPIRED;
            case CERTIFICATE_REVOKED -> AuthorizeCertificateStatus.CERTIFICATE_REVOKED;
            case NO_CERTIFICATE_AVAILABLE -> AuthorizeCertificateStatus.NO_CERTIFICATE_AVAILABLE;
            case CERT_CHAIN_ERROR -> AuthorizeCertificateStatus.CERT_CHAIN_ERROR;
            case CONTRACT_CANCELLED -> AuthorizeCertificateStatus.CONTRACT_CANCELLED;
        };
    }

    private static CertificateHash hash(OcspRequestData data) {
        return new CertificateHash(
                data.hashAlgorithm().name(), data.issuerNameHash(), data.issuerKeyHash(), data.serialNumber());
    }
}

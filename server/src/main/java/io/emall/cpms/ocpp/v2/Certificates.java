package io.emall.cpms.ocpp.v2;

import io.emall.cpms.core.security.SigningUse;
import io.emall.cpms.ocpp.block.Block;
import io.emall.cpms.ocpp.block.House;
import io.emall.cpms.ocpp.rpc.Dialect;
import io.emall.cpms.ocpp.rpc.StationConnection;
import io.emall.wire.ocpp.v2.CertificateSigningUse;
import io.emall.wire.ocpp.v2.GenericStatus;
import io.emall.wire.ocpp.v2.SignCertificateRequest;
import io.emall.wire.ocpp.v2.SignCertificateResponse;
import io.emall.wire.ocpp.v2.StatusInfo;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Stations ask for certificates (OCPP 2.0.1 A02, A03; P-71). */
final class Certificates implements Block {
    private static final int LONGEST_INFO = 512;

    private final House house;

    Certificates(House house) {
        this.house = house;
    }

    @Override
    public void register(Dialect.Builder messages) {
        messages.on(SignCertificateRequest.class, this::signCertificate);
    }

    private SignCertificateResponse signCertificate(StationConnection station, SignCertificateRequest request) {
        Optional<String> objection = house.security()
                .signing()
                .asked(station.stationId(), use(request.certificateType()), request.requestId(), request.csr());
        return objection
                .map(words -> new SignCertificateResponse(
                        GenericStatus.REJECTED, new StatusInfo("InvalidCSR", shortened(words), null), null))
                .orElseGet(() -> new SignCertificateResponse(GenericStatus.ACCEPTED));
    }

    private static String shortened(String words) {
        return words.length() <= LONGEST_INFO ? words : words.substring(0, LONGEST_INFO);
    }

    private static SigningUse use(@Nullable CertificateSigningUse use) {
        return switch (use) {
            case V2G_CERTIFICATE -> SigningUse.V2G;
            case V2G20_CERTIFICATE -> SigningUse.V2G20;
            case CHARGING_STATION_CERTIFICATE -> SigningUse.STATION;
            case null -> SigningUse.STATION;
        };
    }
}

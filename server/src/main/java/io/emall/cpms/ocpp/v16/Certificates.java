package io.emall.cpms.ocpp.v16;

import io.emall.cpms.core.security.SigningUse;
import io.emall.cpms.ocpp.block.Block;
import io.emall.cpms.ocpp.block.House;
import io.emall.cpms.ocpp.rpc.Dialect;
import io.emall.cpms.ocpp.rpc.StationConnection;
import io.emall.wire.ocpp.v16.GenericStatus;
import io.emall.wire.ocpp.v16.SignCertificate;
import io.emall.wire.ocpp.v16.SignCertificateResponse;

/** Stations ask for certificates (security white paper A02, A03; P-71). */
final class Certificates implements Block {
    private final House house;

    Certificates(House house) {
        this.house = house;
    }

    @Override
    public void register(Dialect.Builder messages) {
        messages.on(SignCertificate.class, this::signCertificate);
    }

    private SignCertificateResponse signCertificate(StationConnection station, SignCertificate request) {
        boolean refused = house.security()
                .signing()
                .asked(station.stationId(), SigningUse.STATION, null, request.csr())
                .isPresent();
        return new SignCertificateResponse(refused ? GenericStatus.REJECTED : GenericStatus.ACCEPTED);
    }
}

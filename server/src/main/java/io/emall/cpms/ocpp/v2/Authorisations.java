package io.emall.cpms.ocpp.v2;

import io.emall.cpms.core.token.Authorisation;
import io.emall.cpms.core.unit.TokenUid;
import io.emall.cpms.ocpp.block.Block;
import io.emall.cpms.ocpp.block.House;
import io.emall.cpms.ocpp.rpc.Dialect;
import io.emall.cpms.ocpp.rpc.StationConnection;
import io.emall.wire.ocpp.v2.AuthorizationStatus;
import io.emall.wire.ocpp.v2.AuthorizeCertificateStatus;
import io.emall.wire.ocpp.v2.AuthorizeRequest;
import io.emall.wire.ocpp.v2.AuthorizeResponse;
import io.emall.wire.ocpp.v2.IdTokenInfo;
import org.jspecify.annotations.Nullable;

/** Stations ask whether an identifier may charge (OCPP 2.0.1 C01, P-30). */
final class Authorisations implements Block {
    private final House house;

    Authorisations(House house) {
        this.house = house;
    }

    @Override
    public void register(Dialect.Builder messages) {
        messages.on(AuthorizeRequest.class, this::authorize);
    }

    private AuthorizeResponse authorize(StationConnection station, AuthorizeRequest request) {
        TokenUid token = IdTokens.token(request.idToken());
        @Nullable
        Authorisation verdict = token == null ? null : house.desk(station).authorise(token, null);
        AuthorizeCertificateStatus certificate = Contracts.judged(house, request);
        return certificate == null || certificate == AuthorizeCertificateStatus.ACCEPTED
                ? new AuthorizeResponse(IdTokens.info(station.version(), request.idToken(), verdict), certificate, null)
                : new AuthorizeResponse(new IdTokenInfo(AuthorizationStatus.INVALID), certificate, null);
    }
}

package io.emall.cpms.ocpp.v16;

import io.emall.cpms.core.token.Authorisation;
import io.emall.cpms.core.unit.TokenUid;
import io.emall.cpms.ocpp.block.Block;
import io.emall.cpms.ocpp.block.House;
import io.emall.cpms.ocpp.rpc.Dialect;
import io.emall.cpms.ocpp.rpc.StationConnection;
import io.emall.wire.ocpp.v16.Authorize;
import io.emall.wire.ocpp.v16.AuthorizeResponse;
import org.jspecify.annotations.Nullable;

/** Stations ask whether an idTag may charge (OCPP 1.6 §4.1, P-30). */
final class Authorisations implements Block {
    private final House house;

    Authorisations(House house) {
        this.house = house;
    }

    @Override
    public void register(Dialect.Builder messages) {
        messages.on(Authorize.class, this::authorize);
    }

    private AuthorizeResponse authorize(StationConnection station, Authorize request) {
        TokenUid token = IdTags.token(request.idTag());
        @Nullable
        Authorisation verdict = token == null ? null : house.desk(station).authorise(token, null);
        return new AuthorizeResponse(IdTags.info(verdict));
    }
}

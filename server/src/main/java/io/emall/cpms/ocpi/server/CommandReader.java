package io.emall.cpms.ocpi.server;

import io.emall.cpms.core.command.Request;
import io.emall.cpms.core.partner.Partner;
import io.emall.cpms.core.token.Driver;
import io.emall.cpms.core.unit.ConnectorId;
import io.emall.cpms.core.unit.EvseUid;
import io.emall.cpms.core.unit.LocationId;
import io.emall.cpms.ocpi.http.OcpiJson;
import io.emall.cpms.ocpi.view.TokenView;
import io.emall.wire.ocpi.v221.CancelReservation;
import io.emall.wire.ocpi.v221.ReserveNow;
import io.emall.wire.ocpi.v221.StartSession;
import io.emall.wire.ocpi.v221.StopSession;
import io.emall.wire.ocpi.v221.UnlockConnector;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Translates one kind of command into the business's words (mod_commands §CommandType). */
interface CommandReader {

    Map<String, CommandReader> ALL = Map.of(
            "START_SESSION", CommandReader::start,
            "STOP_SESSION", CommandReader::stop,
            "UNLOCK_CONNECTOR", CommandReader::unlock,
            "RESERVE_NOW", CommandReader::reserve,
            "CANCEL_RESERVATION", CommandReader::cancel);

    Request read(Body body, Partner partner);

    private static Request start(Body body, Partner partner) {
        StartSession start = body.as(StartSession.class);
        Driver driver = TokenView.driver(start.token(), partner.id(), start.authorizationReference());
        return new Request.StartSession(
                id("location_id", start.locationId(), LocationId::new),
                optional("evse_uid", start.evseUid(), EvseUid::new),
                optional("connector_id", start.connectorId(), ConnectorId::new),
                driver);
    }

    private static Request stop(Body body, Partner partner) {
        String session = body.as(StopSession.class).sessionId();
        return new Request.StopSession(Ids.session(session));
    }

    private static Request unlock(Body body, Partner partner) {
        UnlockConnector unlock = body.as(UnlockConnector.class);
        return new Request.Unlock(
                id("location_id", unlock.locationId(), LocationId::new),
                id("evse_uid", unlock.evseUid(), EvseUid::new),
                id("connector_id", unlock.connectorId(), ConnectorId::new));
    }

    private static Request reserve(Body body, Partner partner) {
        ReserveNow reserve = body.as(ReserveNow.class);
        Driver driver = TokenView.driver(reserve.token(), partner.id(), reserve.authorizationReference());
        return new Request.Reserve(
                id("location_id", reserve.locationId(), LocationId::new),
                optional("evse_uid", reserve.evseUid(), EvseUid::new),
                reserve.reservationId(),
                reserve.expiryDate(),
                driver);
    }

    private static Request cancel(Body body, Partner partner) {
        return new Request.CancelReservation(body.as(CancelReservation.class).reservationId());
    }

    private static <T> @Nullable T optional(String field, @Nullable String text, Function<String, T> id) {
        return text == null ? null : id(field, text, id);
    }

    private static <T> T id(String field, String text, Function<String, T> id) {
        try {
            return id.apply(text);
        } catch (IllegalArgumentException e) {
            throw new OcpiJson.Incomplete(field + " cannot be an id");
        }
    }
}

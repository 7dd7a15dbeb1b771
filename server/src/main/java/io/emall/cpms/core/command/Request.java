package io.emall.cpms.core.command;

import io.emall.cpms.core.token.Driver;
import io.emall.cpms.core.unit.ConnectorId;
import io.emall.cpms.core.unit.EvseUid;
import io.emall.cpms.core.unit.LocationId;
import io.emall.cpms.core.unit.SessionId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What an eMSP can ask (OCPI mod_commands). Ids that are not ours to check are taken as they came. */
public sealed interface Request {

    record StartSession(
            LocationId location,
            @Nullable EvseUid evse,
            @Nullable ConnectorId connector,
            Driver driver) implements Request {}

    record StopSession(SessionId session) implements Request {}

    record Unlock(LocationId location, EvseUid evse, ConnectorId connector) implements Request {}

    /** Keep an EVSE from now until expiry; the same reservation id again replaces it. */
    record Reserve(LocationId location, @Nullable EvseUid evse, String reservationId, Instant expiry, Driver driver)
            implements Request {}

    record CancelReservation(String reservationId) implements Request {}
}

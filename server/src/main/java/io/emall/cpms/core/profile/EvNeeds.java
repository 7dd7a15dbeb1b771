package io.emall.cpms.core.profile;

import io.emall.cpms.core.unit.SessionId;
import io.emall.cpms.core.unit.StationId;
import io.emall.cpms.core.unit.WattHours;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a car at an EVSE said it needs (OCPP 2.x K15).
 *
 * @param session null while no transaction was heard of
 * @param mode how it wants to be charged, in OCPP's words
 * @param parameters the rest of what it told, by OCPP's names
 * @param served whether it got a schedule for it
 */
public record EvNeeds(
        StationId station,
        int evse,
        @Nullable SessionId session,
        Instant at,
        String mode,
        @Nullable WattHours energy,
        @Nullable Instant departure,
        Map<String, String> parameters,
        boolean served) {
    EvNeeds of(SessionId its, boolean done) {
        return new EvNeeds(station, evse, its, at, mode, energy, departure, parameters, done);
    }
}

package io.emall.cpms.core.profile;

import io.emall.cpms.core.unit.SessionId;
import io.emall.cpms.core.unit.StationId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a car at an EVSE means to take (OCPP 2.x K17).
 *
 * @param base from when its schedule counts
 * @param withinLimits whether that is what it may
 */
public record EvSchedule(
        StationId station,
        int evse,
        @Nullable SessionId session,
        Instant at,
        Instant base,
        Schedule schedule,
        boolean withinLimits) {}

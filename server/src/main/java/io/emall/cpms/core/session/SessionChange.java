package io.emall.cpms.core.session;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one report changes, written in one commit together with what partners must be sent.
 *
 * @param opened whether the session is new to the database
 * @param stopBy when the station shall be asked to stop what nobody answers for, unless it is over by then (P-31)
 */
public record SessionChange(
        ChargingSession session,
        boolean opened,
        List<MeterReading> readings,
        List<SessionEvent> events,
        List<ChargeDetailRecord> records,
        @Nullable Instant stopBy) {

    public SessionChange(
            ChargingSession session, boolean opened, List<MeterReading> readings, List<SessionEvent> events) {
        this(session, opened, readings, events, List.of(), null);
    }
}

package io.emall.cpms.core.session;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one report changes, written in one commit together with what partners must be sent.
 *
 * @param opened whether the session is new to the database
 */
public record SessionChange(
        ChargingSession session,
        boolean opened,
        List<MeterReading> readings,
        List<SessionEvent> events,
        @Nullable ChargeDetailRecord record) {}

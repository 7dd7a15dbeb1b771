package io.emall.cpms.core.diagnostics;

import io.emall.cpms.core.unit.StationId;
import org.jspecify.annotations.Nullable;

/** Hears from stations how far they are with logs. */
@FunctionalInterface
public interface LogReports {

    /**
     * Returns when it is durable.
     *
     * @param number of the request; null if the station did not say
     * @param state null if it is not busy with any
     * @param words its own
     */
    void reported(StationId station, @Nullable Integer number, @Nullable LogState state, String words);
}

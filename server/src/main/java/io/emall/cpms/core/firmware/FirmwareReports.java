package io.emall.cpms.core.firmware;

import io.emall.cpms.core.unit.StationId;
import org.jspecify.annotations.Nullable;

/** Hears from stations how far they are with an update. */
@FunctionalInterface
public interface FirmwareReports {

    /**
     * Returns when it is durable.
     *
     * @param number of the request; null if the station did not say, which means the one that runs
     */
    void reported(StationId station, @Nullable Integer number, FirmwareWord word);
}

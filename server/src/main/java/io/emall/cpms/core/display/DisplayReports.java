package io.emall.cpms.core.display;

import io.emall.cpms.core.unit.StationId;
import java.util.List;

/** Hears from stations what they show. */
@FunctionalInterface
public interface DisplayReports {

    /**
     * Returns when it is durable.
     *
     * @param number of the request
     * @param last whether no more parts follow
     */
    void shown(StationId station, int number, List<DisplayMessage> part, boolean last);
}

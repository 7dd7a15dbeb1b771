package io.emall.cpms.core.customer;

import io.emall.cpms.core.unit.StationId;

/** Hears from stations what they hold of a customer. */
@FunctionalInterface
public interface CustomerReports {

    /**
     * Returns when it is durable.
     *
     * @param number of the request
     * @param position of this part, from 0
     * @param last whether no more parts follow
     */
    void told(StationId station, int number, int position, String data, boolean last);
}

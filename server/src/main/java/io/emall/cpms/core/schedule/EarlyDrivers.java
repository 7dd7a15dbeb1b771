package io.emall.cpms.core.schedule;

import io.emall.cpms.core.unit.StationId;

/** Drivers who charge where they booked, and began before they might have by their booking. */
@FunctionalInterface
public interface EarlyDrivers {

    /**
     * What its driver charges at its EVSE counts as what was booked from now on; the booking is fulfilled.
     *
     * @param station where the EVSE is
     * @return whether there was such a session
     */
    boolean settle(Booking booking, StationId station);
}

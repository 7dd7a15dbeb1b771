package io.emall.cpms.core.view;

import io.emall.cpms.core.location.Location;
import io.emall.cpms.core.schedule.Booking;
import io.emall.cpms.core.schedule.MaintenanceWindow;
import io.emall.cpms.core.session.ChargingSession;
import io.emall.cpms.core.tariff.Tariff;
import io.emall.cpms.core.unit.EvseUid;
import io.emall.cpms.core.unit.Interval;
import java.time.Instant;
import java.util.List;

/**
 * A stretch of a location's one schedule.
 *
 * @param bookings that hold or were used, or that nobody came for
 * @param windows but those that were called off
 * @param closed when the location does not open
 * @param promotions empty for whoever may not see prices
 */
public record CalendarSheet(
        Location location,
        Interval within,
        List<Booking> bookings,
        List<MaintenanceWindow> windows,
        List<Running> running,
        List<Interval> closed,
        List<Tariff> promotions) {

    /** @param endsAt when it will probably end */
    public record Running(ChargingSession session, EvseUid evse, Instant endsAt) {
        public Interval during() {
            Instant from = session.startedAt();
            return new Interval(from, endsAt.isAfter(from) ? endsAt : from.plusSeconds(1));
        }
    }
}

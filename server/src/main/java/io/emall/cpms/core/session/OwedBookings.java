package io.emall.cpms.core.session;

import io.emall.cpms.core.schedule.Booking;
import io.emall.cpms.core.tariff.Fee;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Bookings that nobody used and that cost something all the same: rows, so that no restart forgets to bill one. */
public interface OwedBookings {

    /** @param endedAt when it came to stand as it does */
    record Owed(Booking booking, List<Fee> fees, Instant endedAt) {}

    /** Those that are not billed yet. */
    List<Owed> owed(int limit);

    /**
     * Keeps the bill and tells the eMSP; again does nothing twice.
     *
     * @param record null if nobody can be billed for it
     */
    void settle(Booking booking, @Nullable ChargeDetailRecord record);
}

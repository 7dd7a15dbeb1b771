package io.emall.wire.ocpi.v230.bookings;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A time that is promised or can be booked (OCPI Bookings 1.1).
 *
 * @param minPower guaranteed, W
 * @param maxPower W
 */
public record Timeslot(
        Instant startDateTime,
        Instant endDateTime,
        @Nullable BigDecimal minPower,
        @Nullable BigDecimal maxPower,
        @Nullable Boolean greenEnergySupport) {}

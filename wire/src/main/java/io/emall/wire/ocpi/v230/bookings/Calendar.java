package io.emall.wire.ocpi.v230.bookings;

import io.emall.wire.Length;
import io.emall.wire.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a BookingLocation can be booked (OCPI Bookings 1.1).
 *
 * @param endBefore not included
 * @param timeslotIncrement minutes
 */
public record Calendar(
        @Length(max = 36) String id,
        Instant beginFrom,
        Instant endBefore,
        @Size(min = 1) List<Timeslot> availableTimeslots,
        Instant lastUpdated,
        @Nullable Integer timeslotIncrement) {}

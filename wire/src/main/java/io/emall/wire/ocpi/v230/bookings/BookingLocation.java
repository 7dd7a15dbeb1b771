package io.emall.wire.ocpi.v230.bookings;

import io.emall.wire.Length;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something that can be booked (OCPI Bookings 1.1). */
public record BookingLocation(
        @Length(max = 2) String countryCode,
        @Length(max = 3) String partyId,
        @Length(max = 36) String id,
        @Length(max = 36) String locationId,
        Instant lastUpdated,
        @Nullable BookingOption bookingOption,
        @Nullable Policy policy,
        @Length(max = 36) @Nullable List<String> tariffIds,
        @Nullable BookingTerms bookingTerms,
        @Nullable List<Calendar> calendars) {}

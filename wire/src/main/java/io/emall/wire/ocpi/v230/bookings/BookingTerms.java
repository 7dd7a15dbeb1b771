package io.emall.wire.ocpi.v230.bookings;

import io.emall.wire.Length;
import io.emall.wire.Size;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Under which conditions one books; all times in minutes (OCPI Bookings 1.1).
 *
 * @param noshowTimeout after the start; absent means that the booking is never released
 * @param bookingTerms where people read them
 */
public record BookingTerms(
        @Size(min = 1) List<AccessMethod> supportedAccessMethods,
        BigDecimal changeUntilMinutes,
        BigDecimal cancelUntilMinutes,
        @Nullable Boolean rfidAuthRequired,
        @Nullable Boolean tokenGroupsSupported,
        @Nullable Boolean remoteAuthSupported,
        @Nullable Boolean changeNotAllowed,
        @Nullable Boolean earlyStartAllowed,
        @Nullable BigDecimal earlyStartTime,
        @Nullable BigDecimal noshowTimeout,
        @Nullable Boolean noshowFee,
        @Nullable Boolean lateStopAllowed,
        @Nullable BigDecimal lateStopTime,
        @Nullable Boolean overlappingBookingsAllowed,
        @Nullable BigDecimal minBookingDuration,
        @Nullable BigDecimal maxBookingDuration,
        @Length(max = 255) @Nullable String bookingTerms) {}

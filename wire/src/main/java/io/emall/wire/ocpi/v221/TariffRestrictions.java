package io.emall.wire.ocpi.v221;

import io.emall.wire.Length;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a tariff element holds; times are local to the location (OCPI 2.2.1 mod_tariffs).
 *
 * @param startTime HH:MM
 * @param endTime HH:MM, not included
 * @param startDate YYYY-MM-DD
 * @param endDate YYYY-MM-DD, not included
 * @param minKwh kWh
 * @param maxKwh kWh, not included
 * @param minCurrent A
 * @param maxCurrent A, not included
 * @param minPower kW
 * @param maxPower kW, not included
 * @param minDuration seconds
 * @param maxDuration seconds, not included
 * @param booking only with Bookings 1.1 of 2.3.0; other readers ignore it
 */
public record TariffRestrictions(
        @Length(max = 5) @Nullable String startTime,
        @Length(max = 5) @Nullable String endTime,
        @Length(max = 10) @Nullable String startDate,
        @Length(max = 10) @Nullable String endDate,
        @Nullable BigDecimal minKwh,
        @Nullable BigDecimal maxKwh,
        @Nullable BigDecimal minCurrent,
        @Nullable BigDecimal maxCurrent,
        @Nullable BigDecimal minPower,
        @Nullable BigDecimal maxPower,
        @Nullable Integer minDuration,
        @Nullable Integer maxDuration,
        @Nullable List<DayOfWeek> dayOfWeek,
        @Nullable ReservationRestrictionType reservation,
        @Nullable BookingRestrictionType booking) {}

package io.emall.cpms.core.tariff;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * When an element applies: while all of this holds (mod_tariffs §TariffRestrictions, O-32).
 *
 * @param days any if empty; a night that begins on one of them and ends on another day is cut at midnight
 * @param kilowattHours drawn so far
 * @param kilowatts with which the car charges
 * @param amperes over all phases
 * @param seconds since the session began
 */
public record Restrictions(
        Hours hours,
        Dates dates,
        List<DayOfWeek> days,
        Range kilowattHours,
        Range kilowatts,
        Range amperes,
        Range seconds) {

    public static final Restrictions NONE =
            new Restrictions(Hours.ANY, Dates.ANY, List.of(), Range.ANY, Range.ANY, Range.ANY, Range.ANY);

    public Restrictions {
        hours = Objects.requireNonNullElse(hours, Hours.ANY);
        dates = Objects.requireNonNullElse(dates, Dates.ANY);
        days = Objects.requireNonNullElse(days, List.<DayOfWeek>of()).stream()
                .distinct()
                .sorted()
                .toList();
        kilowattHours = Objects.requireNonNullElse(kilowattHours, Range.ANY);
        kilowatts = Objects.requireNonNullElse(kilowatts, Range.ANY);
        amperes = Objects.requireNonNullElse(amperes, Range.ANY);
        seconds = Objects.requireNonNullElse(seconds, Range.ANY);
    }

    /**
     * What is looked at.
     *
     * @param local by the location's clocks
     * @param amperes null where they were not measured
     */
    record Situation(
            LocalDateTime local,
            BigDecimal kilowattHours,
            BigDecimal kilowatts,
            @Nullable BigDecimal amperes,
            BigDecimal seconds) {}

    boolean hold(Situation now) {
        return hours.contains(now.local.toLocalTime())
                && dates.contains(now.local.toLocalDate())
                && (days.isEmpty() || days.contains(now.local.getDayOfWeek()))
                && kilowattHours.contains(now.kilowattHours)
                && kilowatts.contains(now.kilowatts)
                && amperes.contains(now.amperes)
                && seconds.contains(now.seconds);
    }

    boolean followCalendar() {
        return !dates.isAny() || !days.isEmpty();
    }

    public Restrictions during(Hours its) {
        return new Restrictions(its, dates, days, kilowattHours, kilowatts, amperes, seconds);
    }

    public Restrictions on(Dates its) {
        return new Restrictions(hours, its, days, kilowattHours, kilowatts, amperes, seconds);
    }

    public Restrictions on(List<DayOfWeek> its) {
        return new Restrictions(hours, dates, its, kilowattHours, kilowatts, amperes, seconds);
    }

    public Restrictions withKilowattHours(Range its) {
        return new Restrictions(hours, dates, days, its, kilowatts, amperes, seconds);
    }

    public Restrictions withKilowatts(Range its) {
        return new Restrictions(hours, dates, days, kilowattHours, its, amperes, seconds);
    }

    public Restrictions withAmperes(Range its) {
        return new Restrictions(hours, dates, days, kilowattHours, kilowatts, its, seconds);
    }

    public Restrictions withSeconds(Range its) {
        return new Restrictions(hours, dates, days, kilowattHours, kilowatts, amperes, its);
    }
}

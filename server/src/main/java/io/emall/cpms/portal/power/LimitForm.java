package io.emall.cpms.portal.power;

import io.emall.cpms.core.profile.LimitRequest;
import io.emall.cpms.core.profile.Rate;
import io.emall.cpms.core.profile.RateUnit;
import io.emall.cpms.core.unit.StationId;
import io.emall.cpms.portal.frame.Typed;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** A limit as it is typed: how much, for what, from when until when, and why. */
public record LimitForm(
        @Nullable String evse,
        @Nullable String scope,
        @Nullable String rate,
        @Nullable String unit,
        @Nullable String from,
        @Nullable String until,
        @Nullable String dayFrom,
        @Nullable String dayUntil,
        @Nullable String why) {
    private static final BigDecimal HIGHEST = BigDecimal.valueOf(10_000);
    private static final int LONGEST = 250;
    private static final int LAST_EVSE = 999;

    static LimitForm empty() {
        return new LimitForm("0", "PLACE", null, "WATTS", null, null, "22:00", "06:00", null);
    }

    /** @return null if something is wrong, which then stands beside its field */
    @Nullable
    LimitRequest read(Typed typed, StationId station, ZoneId zone, Instant now) {
        LimitRequest.Scope its = typed.as("scope", scope, LimitRequest.Scope::valueOf, "typed.notachoice");
        boolean daily = its == LimitRequest.Scope.DAILY;
        Instant begin = daily ? first(typed, zone, now) : typed.moment("from", from, zone);
        Instant end = daily ? last(typed, zone, begin) : typed.moment("until", until, zone);
        if (!daily && end != null && !end.isAfter(begin == null ? now : begin)) {
            typed.bad("until", "power.endsbefore");
        }
        Rate limit = rate(typed);
        int place = place(typed);
        String reason = typed.text("why", why, LONGEST);
        return typed.good() && its != null ? new LimitRequest(station, place, its, limit, begin, end, reason) : null;
    }

    int place(Typed typed) {
        return typed.whole("evse", evse, 0, LAST_EVSE);
    }

    Rate rate(Typed typed) {
        RateUnit its = typed.as("unit", unit, RateUnit::valueOf, "typed.notachoice");
        BigDecimal value = typed.decimal("rate", rate, BigDecimal.ZERO, HIGHEST);
        return its == RateUnit.AMPERES ? new Rate(value, its) : new Rate(value.movePointRight(3), RateUnit.WATTS);
    }

    String reason(Typed typed) {
        return typed.text("why", why, LONGEST);
    }

    private @Nullable Instant first(Typed typed, ZoneId zone, Instant now) {
        LocalTime time = typed.as("dayFrom", dayFrom, LocalTime::parse, "power.notatime");
        return time == null ? null : today(zone, now).atTime(time).atZone(zone).toInstant();
    }

    /** Earlier in the day than it begins means on the next day. */
    private @Nullable Instant last(Typed typed, ZoneId zone, @Nullable Instant begin) {
        LocalTime time = typed.as("dayUntil", dayUntil, LocalTime::parse, "power.notatime");
        if (time == null || begin == null) {
            return null;
        }
        Instant sameDay =
                begin.atZone(zone).toLocalDate().atTime(time).atZone(zone).toInstant();
        return sameDay.isAfter(begin)
                ? sameDay
                : begin.atZone(zone)
                        .toLocalDate()
                        .plusDays(1)
                        .atTime(time)
                        .atZone(zone)
                        .toInstant();
    }

    private static LocalDate today(ZoneId zone, Instant now) {
        return now.atZone(zone).toLocalDate();
    }
}

package io.emall.cpms.portal.booking;

import io.emall.cpms.core.location.Location;
import io.emall.cpms.core.location.SpeedClass;
import io.emall.cpms.core.schedule.Booking;
import io.emall.cpms.core.schedule.BookingWish;
import io.emall.cpms.core.token.Driver;
import io.emall.cpms.core.unit.EvseUid;
import io.emall.cpms.core.unit.Interval;
import io.emall.cpms.core.unit.TokenUid;
import io.emall.cpms.portal.frame.Typed;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A booking as it is typed.
 *
 * @param evse blank for any that suits
 * @param speed blank for any
 * @param from on the location's clock, as is until
 * @param token whom it is for; not asked for when a booking is changed
 * @param seen what was shown before saving a change
 */
record BookingForm(
        @Nullable String location,
        @Nullable String evse,
        @Nullable String speed,
        @Nullable String from,
        @Nullable String until,
        @Nullable String token,
        @Nullable String seen) {
    private static final Duration USUAL = Duration.ofHours(1);

    static BookingForm empty(
            Location location,
            @Nullable String evse,
            @Nullable Instant from,
            @Nullable Instant until,
            @Nullable String token,
            Instant now) {
        Instant begin = from == null ? Period.next(now) : from;
        Instant end = until == null ? begin.plus(USUAL) : until;
        return new BookingForm(
                location.id().value(),
                evse,
                null,
                Period.write(begin, location.zone()),
                Period.write(end, location.zone()),
                token,
                null);
    }

    static BookingForm of(Booking booking, Location location) {
        Interval period = booking.period();
        return new BookingForm(
                location.id().value(),
                booking.evse().value(),
                null,
                Period.write(period.from(), location.zone()),
                Period.write(Objects.requireNonNullElse(period.until(), period.from()), location.zone()),
                null,
                null);
    }

    /**
     * @param known finds the driver of a token
     * @return null if something is wrong, which then stands beside its field
     */
    @Nullable
    BookingWish read(Typed typed, Location site, Function<TokenUid, Optional<Driver>> known) {
        TokenUid uid = typed.as("token", token, TokenUid::new, "typed.toolong");
        Driver driver = uid == null ? null : known.apply(uid).orElse(null);
        if (uid != null && driver == null) {
            typed.bad("token", "booking.token.unknown");
        }
        return read(typed, site, driver);
    }

    /** The same for a driver who is known. */
    @Nullable
    BookingWish read(Typed typed, Location site, @Nullable Driver driver) {
        EvseUid at = isBlank(evse) ? null : typed.as("evse", evse, value -> evse(site, value), "typed.notachoice");
        SpeedClass its = isBlank(speed) ? null : typed.as("speed", speed, SpeedClass::valueOf, "typed.notachoice");
        Interval period = Period.read(typed, from, until, site.zone());
        return typed.good() && period != null && driver != null
                ? new BookingWish(site.id(), at, its, null, null, period, driver, null)
                : null;
    }

    private static EvseUid evse(Location site, String value) {
        EvseUid uid = new EvseUid(value);
        if (site.evse(uid).isEmpty()) {
            throw new IllegalArgumentException("stands elsewhere");
        }
        return uid;
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}

package io.emall.cpms.portal.booking;

import io.emall.cpms.core.location.Location;
import io.emall.cpms.core.schedule.MaintenanceWindow;
import io.emall.cpms.core.schedule.MaintenanceWish;
import io.emall.cpms.core.unit.Interval;
import io.emall.cpms.portal.frame.Typed;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Maintenance as it is typed.
 *
 * @param place as in {@link Places}
 * @param from on the location's clock, as is until
 * @param seen which consequences were shown before saving
 */
record MaintenanceForm(
        @Nullable String location,
        @Nullable String place,
        @Nullable String kind,
        @Nullable String from,
        @Nullable String until,
        @Nullable String weeks,
        @Nullable String words,
        @Nullable String seen) {
    private static final Duration USUAL = Duration.ofHours(2);
    private static final int LONGEST = 200;

    static MaintenanceForm empty(
            Location location,
            @Nullable String place,
            @Nullable String kind,
            @Nullable Instant from,
            @Nullable Instant until,
            Instant now) {
        Instant begin = from == null ? Period.next(now) : from;
        Instant end = until == null ? begin.plus(USUAL) : until;
        return new MaintenanceForm(
                location.id().value(),
                place,
                kind == null ? MaintenanceWindow.Kind.MAINTENANCE.name() : kind,
                Period.write(begin, location.zone()),
                Period.write(end, location.zone()),
                "1",
                null,
                null);
    }

    /** @return null if something is wrong, which then stands beside its field */
    @Nullable
    MaintenanceWish read(Typed typed, Location location) {
        Places.Place where = typed.as("place", place, value -> Places.find(location, value), "typed.notachoice");
        MaintenanceWindow.Kind what = typed.as("kind", kind, MaintenanceWindow.Kind::valueOf, "typed.notachoice");
        Interval period = Period.read(typed, from, until, location.zone());
        int times = typed.whole("weeks", weeks, 1, MaintenanceWish.MOST_WEEKS);
        String why = typed.optional("words", words, LONGEST);
        if (!typed.good() || where == null || what == null || period == null) {
            return null;
        }
        return new MaintenanceWish(
                where.evses(),
                where.connector() == null ? null : where.connector().id(),
                what,
                period,
                times,
                Objects.requireNonNullElse(why, ""));
    }

    MaintenanceForm at(Interval period, ZoneId zone) {
        Instant until = Objects.requireNonNull(period.until());
        return new MaintenanceForm(
                location,
                place,
                kind,
                Period.write(period.from(), zone),
                Period.write(until, zone),
                weeks,
                words,
                null);
    }
}

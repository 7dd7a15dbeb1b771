package io.emall.cpms.api;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.schedule.OpeningDesk;
import io.emall.cpms.core.schedule.OpeningHours;
import io.emall.cpms.core.unit.Interval;
import io.emall.cpms.core.unit.LocationId;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** When a location is open, by its own clock. */
@RestController
@RequestMapping("/api/v1/locations/{location}/opening-hours")
class OpeningHoursApi {
    private final OpeningDesk desk;

    OpeningHoursApi(OpeningDesk desk) {
        this.desk = desk;
    }

    /**
     * The hours. Lists that are left out are empty.
     *
     * @param always around the clock, but for the closings
     */
    record Hours(
            @Nullable Boolean always,
            @Nullable List<Day> regular,
            @Nullable List<Span> openings,
            @Nullable List<Span> closings) {

        static Hours of(OpeningHours hours) {
            return new Hours(
                    hours.always(),
                    hours.regular().stream()
                            .map(day -> new Day(day.day(), day.begin(), day.end()))
                            .toList(),
                    hours.openings().stream().map(Span::of).toList(),
                    hours.closings().stream().map(Span::of).toList());
        }

        OpeningHours read() {
            Checked checked = new Checked();
            return new OpeningHours(
                    checked.needed("always", always),
                    some(regular).stream().map(day -> day.read(checked)).toList(),
                    some(openings).stream().map(Span::read).toList(),
                    some(closings).stream().map(Span::read).toList());
        }

        private static <T> List<T> some(@Nullable List<T> list) {
            return list == null ? List.of() : list;
        }
    }

    /** An end at or before the begin lies on the next day. */
    record Day(
            @Nullable DayOfWeek day,
            @Nullable LocalTime begin,
            @Nullable LocalTime end) {
        OpeningHours.Regular read(Checked checked) {
            return new OpeningHours.Regular(
                    checked.needed("day", day), checked.needed("begin", begin), checked.needed("end", end));
        }
    }

    record Span(@Nullable Instant from, @Nullable Instant until) {
        static Span of(Interval time) {
            return new Span(time.from(), time.until());
        }

        Interval read() {
            return Times.interval(new Checked(), from, until);
        }
    }

    @GetMapping
    Hours get(Actor actor, @PathVariable LocationId location) {
        return desk.of(actor, location).map(Hours::of).orElseThrow(() -> Refused.notFound("location " + location));
    }

    @PutMapping
    Hours save(Actor actor, @PathVariable LocationId location, @RequestBody Hours hours) {
        if (!desk.save(actor, location, hours.read())) {
            throw Refused.notFound("location " + location);
        }
        return get(actor, location);
    }
}

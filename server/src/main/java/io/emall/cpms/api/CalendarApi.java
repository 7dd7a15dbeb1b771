package io.emall.cpms.api;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.tariff.Tariff;
import io.emall.cpms.core.unit.Interval;
import io.emall.cpms.core.unit.LocationId;
import io.emall.cpms.core.view.CalendarSheet;
import io.emall.cpms.core.view.CalendarViews;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A stretch of a location's one schedule. */
@RestController
@RequestMapping("/api/v1/locations/{location}/calendar")
class CalendarApi {
    private static final Duration LONGEST = Duration.ofDays(31);

    private final CalendarViews calendars;

    CalendarApi(CalendarViews calendars) {
        this.calendars = calendars;
    }

    /**
     * What takes the time of the location's EVSEs.
     *
     * @param closed when the location does not open
     * @param promotions none for whoever may not see prices
     */
    record CalendarJson(
            String zone,
            List<BookingJson> bookings,
            List<MaintenanceApi.WindowJson> maintenance,
            List<RunningJson> running,
            List<SpanJson> closed,
            List<PromotionJson> promotions) {
        static CalendarJson of(CalendarSheet sheet) {
            return new CalendarJson(
                    sheet.location().zone().getId(),
                    sheet.bookings().stream().map(BookingJson::of).toList(),
                    sheet.windows().stream().map(MaintenanceApi.WindowJson::of).toList(),
                    sheet.running().stream().map(RunningJson::of).toList(),
                    sheet.closed().stream().map(SpanJson::of).toList(),
                    sheet.promotions().stream().map(PromotionJson::of).toList());
        }
    }

    /** @param expectedEnd when it will probably end */
    record RunningJson(String session, String evse, Instant from, Instant expectedEnd) {
        static RunningJson of(CalendarSheet.Running running) {
            return new RunningJson(
                    running.session().id().toString(),
                    running.evse().value(),
                    running.session().startedAt(),
                    running.endsAt());
        }
    }

    /** @param until absent for an open end */
    record SpanJson(Instant from, @Nullable Instant until) {
        static SpanJson of(Interval time) {
            return new SpanJson(time.from(), time.until());
        }
    }

    record PromotionJson(String speed, SpanJson valid) {
        static PromotionJson of(Tariff tariff) {
            return new PromotionJson(tariff.speed().name(), SpanJson.of(tariff.valid()));
        }
    }

    @GetMapping
    CalendarJson get(
            Actor actor, @PathVariable LocationId location, @RequestParam Instant from, @RequestParam Instant until) {
        Interval within = Times.interval(new Checked(), from, until);
        if (Duration.between(from, until).compareTo(LONGEST) > 0) {
            throw Refused.bad("until", "lies at most 31 days after from");
        }
        return calendars
                .of(actor, location, within)
                .map(CalendarJson::of)
                .orElseThrow(() -> Refused.notFound("location " + location));
    }
}

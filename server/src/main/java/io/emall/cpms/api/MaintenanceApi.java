package io.emall.cpms.api;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.schedule.MaintenanceDesk;
import io.emall.cpms.core.schedule.MaintenanceOutcome;
import io.emall.cpms.core.schedule.MaintenanceWindow;
import io.emall.cpms.core.schedule.MaintenanceWish;
import io.emall.cpms.core.unit.ConnectorId;
import io.emall.cpms.core.unit.EvseUid;
import io.emall.cpms.core.unit.Interval;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Times in which EVSEs are out of service. */
@RestController
@RequestMapping("/api/v1/maintenance")
class MaintenanceApi {
    private static final int LONGEST_WORDS = 200;

    private final MaintenanceDesk desk;

    MaintenanceApi(MaintenanceDesk desk) {
        this.desk = desk;
    }

    /**
     * What shall be out of service.
     *
     * @param evses of one location
     * @param connector the only socket concerned; all if left out
     * @param kind MAINTENANCE if left out
     * @param weeks how many weeks in a row; 1 if left out
     */
    record Wanted(
            @Nullable List<String> evses,
            @Nullable String connector,
            MaintenanceWindow.@Nullable Kind kind,
            @Nullable Instant from,
            @Nullable Instant until,
            @Nullable Integer weeks,
            @Nullable String words) {}

    record WindowJson(
            String id,
            String series,
            String evse,
            @Nullable String connector,
            MaintenanceWindow.Kind kind,
            Instant from,
            Instant until,
            String words,
            String by,
            MaintenanceWindow.State state) {
        static WindowJson of(MaintenanceWindow window) {
            return new WindowJson(
                    window.id().toString(),
                    window.series().toString(),
                    window.evse().value(),
                    window.connector() == null ? null : window.connector().value(),
                    window.kind(),
                    window.period().from(),
                    window.until(),
                    window.words(),
                    window.by(),
                    window.state());
        }
    }

    /** @param goesTo the EVSE that takes the booking over; absent if it is cancelled */
    record InTheWayJson(BookingJson booking, @Nullable String goesTo) {
        static InTheWayJson of(MaintenanceOutcome.InTheWay one) {
            return new InTheWayJson(
                    BookingJson.of(one.booking()),
                    one.goesTo() == null ? null : one.goesTo().value());
        }
    }

    record PlannedJson(List<WindowJson> windows, List<InTheWayJson> inTheWay) {}

    record QuietJson(Instant from, @Nullable Instant until, long bookedMinutes) {}

    /** Until when it goes on. */
    record Longer(@Nullable Instant until) {}

    @GetMapping
    List<WindowJson> list(
            Actor actor,
            @RequestParam("evse") List<EvseUid> evses,
            @RequestParam Instant from,
            @RequestParam Instant until) {
        Interval during = Times.interval(new Checked(), from, until);
        return desk.of(actor, evses, during).stream().map(WindowJson::of).toList();
    }

    @GetMapping("/{id}")
    WindowJson get(Actor actor, @PathVariable UUID id) {
        return desk.find(actor, id).map(WindowJson::of).orElseThrow(() -> Refused.notFound("window " + id));
    }

    @GetMapping("/quietest")
    QuietJson quietest(
            Actor actor,
            @RequestParam("evse") List<EvseUid> evses,
            @RequestParam Instant from,
            @RequestParam Instant until,
            @RequestParam Duration length) {
        Interval within = Times.interval(new Checked(), from, until);
        if (length.isNegative()
                || length.isZero()
                || Duration.between(from, until).toDays() > 60) {
            throw Refused.bad("length", "lies above zero, within 60 days at most");
        }
        return desk.quietest(actor, evses, within, length)
                .map(quiet -> new QuietJson(
                        quiet.period().from(),
                        quiet.period().until(),
                        quiet.booked().toMinutes()))
                .orElseThrow(() -> Refused.conflict("length", "no time of that length is without other windows"));
    }

    /** What planning it would do; nothing changes. */
    @PostMapping("/preview")
    PlannedJson preview(Actor actor, @RequestBody Wanted wanted) {
        return answer(desk.preview(actor, wish(wanted)));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    PlannedJson plan(Actor actor, @RequestBody Wanted wanted) {
        return answer(desk.plan(actor, wish(wanted)));
    }

    /** What prolonging it would do; nothing changes. */
    @PostMapping("/{id}/prolong/preview")
    PlannedJson previewLonger(Actor actor, @PathVariable UUID id, @RequestBody Longer longer) {
        return answer(desk.previewLonger(actor, id, new Checked().needed("until", longer.until())));
    }

    @PostMapping("/{id}/prolong")
    PlannedJson prolong(Actor actor, @PathVariable UUID id, @RequestBody Longer longer) {
        return answer(desk.prolong(actor, id, new Checked().needed("until", longer.until())));
    }

    @PostMapping("/{id}/finish")
    WindowJson finish(Actor actor, @PathVariable UUID id) {
        if (!desk.finish(actor, id)) {
            throw Refused.conflict("id", "there is no such window that is planned or runs");
        }
        return get(actor, id);
    }

    private static MaintenanceWish wish(Wanted wanted) {
        Checked checked = new Checked();
        List<EvseUid> evses = checked.needed("evses", wanted.evses()).stream()
                .map(evse -> checked.as("evses", evse, EvseUid::new))
                .toList();
        ConnectorId connector =
                wanted.connector() == null ? null : checked.as("connector", wanted.connector(), ConnectorId::new);
        String words = wanted.words() == null ? "" : checked.text("words", wanted.words(), LONGEST_WORDS);
        Interval period = Times.interval(checked, wanted.from(), wanted.until());
        return new MaintenanceWish(
                evses,
                connector,
                wanted.kind() == null ? MaintenanceWindow.Kind.MAINTENANCE : wanted.kind(),
                period,
                wanted.weeks() == null ? 1 : wanted.weeks(),
                words);
    }

    private static PlannedJson answer(MaintenanceOutcome outcome) {
        return switch (outcome) {
            case MaintenanceOutcome.Planned(var windows, var inTheWay) ->
                new PlannedJson(
                        windows.stream().map(WindowJson::of).toList(),
                        inTheWay.stream().map(InTheWayJson::of).toList());
            case MaintenanceOutcome.Blocked blocked ->
                throw Refused.conflict("from", "other windows stand in that time");
            case MaintenanceOutcome.Wrong(var what) -> throw Refused.bad("evses", what.name());
        };
    }
}

package io.emall.cpms.api;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.profile.CompositeSchedule;
import io.emall.cpms.core.profile.LimitRequest;
import io.emall.cpms.core.profile.PowerSheet;
import io.emall.cpms.core.profile.PowerViews;
import io.emall.cpms.core.profile.ProfileCommands.Composite;
import io.emall.cpms.core.profile.ProfileDesk;
import io.emall.cpms.core.profile.Rate;
import io.emall.cpms.core.profile.RateUnit;
import io.emall.cpms.core.profile.Refusal;
import io.emall.cpms.core.unit.StationId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Power at a station: what is in force, limiting it, its fallback, and the station's own view. */
@RestController
@RequestMapping("/api/v1/stations/{id}/power")
class PowerApi {
    private static final int LONGEST = 250;
    private static final BigDecimal HIGHEST = BigDecimal.valueOf(100_000);

    private final ProfileDesk desk;
    private final PowerViews views;

    PowerApi(ProfileDesk desk, PowerViews views) {
        this.desk = desk;
        this.views = views;
    }

    /**
     * A limit.
     *
     * @param evse 0, or left out, is the whole station
     * @param scope PLACE if left out
     * @param kw either this or amperes (per phase)
     * @param from now if left out
     * @param until until it is cleared if left out; a DAILY limit needs it: the end of its first day's span
     */
    record Wanted(
            @Nullable Integer evse,
            LimitRequest.@Nullable Scope scope,
            @Nullable BigDecimal kw,
            @Nullable BigDecimal amperes,
            @Nullable Instant from,
            @Nullable Instant until,
            @Nullable String why) {}

    /** @param differsAt from when the station plans otherwise than we think; null if it does not */
    record StationsView(
            Instant from,
            Instant until,
            List<PowerJson.Step> steps,
            @Nullable Instant differsAt) {}

    @GetMapping
    PowerJson.Sheet show(Actor actor, @PathVariable StationId id) {
        return PowerJson.Sheet.of(sheet(actor, id));
    }

    /** Waits for the station's answer. */
    @PostMapping("/limits")
    @ResponseStatus(HttpStatus.CREATED)
    PowerJson.Limit limit(Actor actor, @PathVariable StationId id, @RequestBody Wanted wanted) {
        sheet(actor, id);
        Checked checked = new Checked();
        Rate rate = rate(checked, wanted);
        String why = checked.text("why", wanted.why(), LONGEST);
        LimitRequest.Scope scope = wanted.scope() == null ? LimitRequest.Scope.PLACE : wanted.scope();
        if (scope == LimitRequest.Scope.DAILY) {
            checked.needed("until", wanted.until());
        }
        checked.end();
        return answer(
                desk.limit(actor, new LimitRequest(id, evse(wanted), scope, rate, wanted.from(), wanted.until(), why)));
    }

    /** Waits for the station's answer; if it is away, the profile is cleared when it is back. */
    @DeleteMapping("/limits/{number}")
    PowerJson.Limit clear(
            Actor actor,
            @PathVariable StationId id,
            @PathVariable int number,
            @RequestParam(defaultValue = "by API") String why) {
        return desk.clear(actor, id, number, new Checked().text("why", why, LONGEST))
                .map(PowerJson.Limit::of)
                .orElseThrow(() -> Refused.notFound("limit " + number + " at station " + id));
    }

    /** Holds without us, and without end. */
    @PutMapping("/fallback")
    PowerJson.Limit fallback(Actor actor, @PathVariable StationId id, @RequestBody Wanted wanted) {
        sheet(actor, id);
        Checked checked = new Checked();
        Rate rate = rate(checked, wanted);
        String why = checked.text("why", wanted.why(), LONGEST);
        checked.end();
        return answer(desk.fallback(actor, id, evse(wanted), rate, why));
    }

    /** What the station itself says it will do. */
    @GetMapping("/composite")
    StationsView composite(Actor actor, @PathVariable StationId id, @RequestParam(defaultValue = "0") int evse) {
        PowerSheet.Place place = sheet(actor, id).places().stream()
                .filter(its -> its.evse() == evse)
                .findFirst()
                .orElseThrow(() -> Refused.notFound("EVSE " + evse + " at station " + id));
        return switch (desk.ask(actor, id, evse)) {
            case Composite.Told told -> {
                CompositeSchedule its = views.told(actor, id, evse, told);
                Instant differs = PowerViews.difference(place.schedule(), its, place.supply())
                        .orElse(null);
                yield new StationsView(its.from(), its.until(), PowerJson.steps(its), differs);
            }
            case Composite.Untold untold -> throw Refused.conflict("evse", "the station did not tell: " + untold.why());
        };
    }

    private PowerSheet sheet(Actor actor, StationId id) {
        return views.find(actor, id).orElseThrow(() -> Refused.notFound("station " + id));
    }

    private static int evse(Wanted wanted) {
        return wanted.evse() == null ? 0 : wanted.evse();
    }

    private static Rate rate(Checked checked, Wanted wanted) {
        boolean inKilowatts = wanted.kw() != null;
        if (inKilowatts == (wanted.amperes() != null)) {
            checked.bad("kw", "or amperes is required, and not both");
            return new Rate(BigDecimal.ZERO, RateUnit.WATTS);
        }
        BigDecimal value = checked.needed("kw", inKilowatts ? wanted.kw() : wanted.amperes());
        if (value.signum() < 0 || value.compareTo(HIGHEST) > 0) {
            checked.bad(inKilowatts ? "kw" : "amperes", "lies between 0 and " + HIGHEST);
            return new Rate(BigDecimal.ZERO, RateUnit.WATTS);
        }
        return inKilowatts ? new Rate(value.movePointRight(3), RateUnit.WATTS) : new Rate(value, RateUnit.AMPERES);
    }

    private static PowerJson.Limit answer(ProfileDesk.Outcome outcome) {
        return switch (outcome) {
            case ProfileDesk.Outcome.Kept(var profile) -> PowerJson.Limit.of(profile);
            case ProfileDesk.Outcome.Refused(Set<Refusal> why) ->
                throw Refused.bad(why.stream()
                        .map(one -> new ApiError.Field("limit", words(one)))
                        .toList());
        };
    }

    private static String words(Refusal refusal) {
        return refusal.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}

package io.emall.cpms.core.energy;

import io.emall.cpms.core.battery.MeterKind;
import io.emall.cpms.core.battery.SiteMeters;
import io.emall.cpms.core.energy.PastLoads.Load;
import io.emall.cpms.core.energy.PastLoads.Visit;
import io.emall.cpms.core.foresight.Buffer;
import io.emall.cpms.core.foresight.DayGrid;
import io.emall.cpms.core.foresight.Habit;
import io.emall.cpms.core.foresight.SunForesight;
import io.emall.cpms.core.foresight.WalkIns;
import io.emall.cpms.core.plan.Horizon;
import io.emall.cpms.core.plan.Series;
import io.emall.cpms.core.unit.LocationId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** As it was on the days before: what the meters showed, and when cars came ({@code core.foresight}). */
public final class HabitForesight implements Foresight {
    private static final int DAYS = 28;

    /** Steps in which a building that does other than usual goes back to habit. */
    private static final double STEPS_TO_FORGET = 8;

    private static final double STEPS_OF_CHARGE = 2;
    private static final Duration STEP = Horizon.QUARTER_HOUR;

    private final SiteMeters meters;
    private final PastLoads loads;

    public HabitForesight(SiteMeters meters, PastLoads loads) {
        this.meters = meters;
        this.loads = loads;
    }

    @Override
    public Outlook of(Site site, ZoneId zone, Horizon horizon) {
        DayGrid days = new DayGrid(zone, horizon.start(), DAYS);
        return new Outlook(
                building(site, days, horizon),
                sun(site.location(), horizon),
                walkIns(site.location(), zone, horizon),
                buffer(site, days, horizon));
    }

    private Series building(Site site, DayGrid days, Horizon horizon) {
        Map<Instant, Double> history = history(site.location(), MeterKind.BUILDING, days, horizon);
        return history.isEmpty()
                ? Series.flat(horizon.count(), site.building().value() / 2)
                : real(
                        days,
                        horizon,
                        count -> Habit.OF_BUILDINGS.aheadFromNow(
                                days.known(history), DayGrid.PER_DAY, count, STEPS_TO_FORGET));
    }

    /** The sun does not change its clock. */
    private Series sun(LocationId location, Horizon horizon) {
        DayGrid days = new DayGrid(ZoneOffset.UTC, horizon.start(), DAYS);
        double[] known = days.known(history(location, MeterKind.PV, days, horizon));
        return real(days, horizon, new SunForesight(known, DayGrid.PER_DAY)::ahead);
    }

    private Map<Instant, Double> history(LocationId location, MeterKind kind, DayGrid days, Horizon horizon) {
        Map<Instant, Double> history = new HashMap<>();
        meters.history(location, kind, days.start(), horizon.start())
                .forEach(
                        quarter -> history.put(quarter.begins(), quarter.power().value()));
        return history;
    }

    /** From the day on which the first one came: before that perhaps there was no site. */
    private Series walkIns(LocationId location, ZoneId zone, Horizon horizon) {
        List<Visit> visits =
                loads.unannounced(location, new DayGrid(zone, horizon.start(), DAYS).start(), horizon.start());
        if (visits.isEmpty()) {
            return Series.flat(horizon.count(), 0);
        }
        int known =
                new DayGrid(zone, horizon.start(), 0).index(visits.getFirst().from());
        DayGrid days = new DayGrid(zone, horizon.start(), -Math.floorDiv(known, DayGrid.PER_DAY));
        double[] taken = days.known(Map.of());
        Arrays.fill(taken, 0);
        visits.forEach(visit -> add(visit, days, taken));
        return real(days, horizon, new WalkIns(taken, DayGrid.PER_DAY, days::isRestDay, STEPS_OF_CHARGE)::ahead);
    }

    /** Nobody noted when it took how much: all that its EVSE gives, from when it came on, until it had what it got. */
    private static void add(Visit visit, DayGrid days, double[] taken) {
        double left = visit.energy().value().doubleValue();
        Instant at = visit.from();
        while (left > 0 && at.isBefore(visit.until())) {
            Instant next = earliest(at.plus(STEP), visit.until());
            double hours = Duration.between(at, next).toMillis() / 3_600_000.0;
            double flows = Math.min(left, visit.most().value() * hours);
            int index = days.index(at);
            if (index >= 0 && index < taken.length) {
                taken[index] += flows * 4;
            }
            left -= flows;
            at = next;
        }
    }

    private static Instant earliest(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /** Null while no whole day is known. */
    private @Nullable Series buffer(Site site, DayGrid days, Horizon horizon) {
        List<Load> past = loads.besidesBatteries(site.location(), days.start(), horizon.start());
        Instant dayAgo = horizon.start().minus(Duration.ofDays(1));
        if (past.isEmpty() || past.getFirst().begins().isAfter(dayAgo)) {
            return null;
        }
        Map<Instant, Double> taken = new HashMap<>();
        past.forEach(load -> taken.put(load.begins(), load.watts()));
        Buffer buffer = new Buffer(
                days.known(taken), DayGrid.PER_DAY, site.importLimit().value(), 1);
        return real(days, horizon, count -> buffer.ahead(count, 0));
    }

    private static Series real(DayGrid days, Horizon horizon, IntFunction<double[]> ahead) {
        return Series.of(days.real(ahead.apply(DayGrid.enough(horizon.count())), horizon.count()));
    }
}

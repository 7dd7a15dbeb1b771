package io.emall.cpms.app.bench.energy;

import io.emall.cpms.core.energy.Appetite;
import io.emall.cpms.core.foresight.WalkIns;
import io.emall.cpms.core.plan.EvDemand;
import io.emall.cpms.core.plan.EvDemand.Kind;
import io.emall.cpms.core.plan.Series;
import io.emall.cpms.core.unit.WattHours;
import io.emall.cpms.core.unit.Watts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What cars want as far as it is known now: those that are there, those that are booked, and what else may come. */
final class Demands {

    private static final int MEMORY = 28;
    private static final int ANNOUNCED = 24 * 60;
    private static final double CHARGES_STEPS = 2;
    private static final double EXPECTED = 1;
    private static final double ALL_SOCKETS = 4 * 50_000 + 8 * 22_000;

    /** kWh that cars which say nothing are taken to want. */
    private static final double USUAL = 10;

    private final Replay replay;
    private final int now;
    private final int count;
    private final List<EvDemand> demands = new ArrayList<>();

    Demands(Replay replay, int count) {
        this.replay = replay;
        this.count = count;
        now = replay.quarter;
    }

    List<EvDemand> all() {
        replay.plugged.forEach(this::there);
        int minute = now * Site.MINUTES;
        for (Visit visit : replay.world.visits()) {
            if (visit.booked() && visit.from() > minute && visit.from() <= minute + ANNOUNCED) {
                stay("booked" + visit.number(), Kind.BOOKED, visit, 0, Double.POSITIVE_INFINITY);
            }
        }
        walkIns();
        return demands;
    }

    private void there(Plugged car) {
        if (car.most() > 0 && car.visit.told()) {
            Kind kind = car.visit.booked() ? Kind.BOOKED : Kind.RUNNING;
            stay(car.id(), kind, car.visit, car.delivered, replay.sockets.appetite(car));
        } else if (car.most() > 0) {
            atOnce(car);
        }
    }

    /** Who says nothing is charged at once. */
    private void atOnce(Plugged car) {
        double most = replay.sockets.appetite(car) / 1000;
        int steps = Math.clamp((int) Math.ceil((USUAL - car.delivered) / most * 4), 1, count);
        add(car.id(), Kind.RUNNING, 0, Series.flat(steps, 1000 * most), steps * most / 4, car.visit);
    }

    /** W */
    private static double can(Visit visit, int from, double missing, double appetite) {
        boolean fast = visit.socket() < Site.FAST;
        double hours = (visit.until() - from) / 60.0;
        return Math.min(appetite, Appetite.usual(Sockets.most(visit.socket()), fast, missing, hours));
    }

    /** Who says nothing, or has little time. */
    static boolean hurries(Replay replay, Plugged car) {
        int minute = replay.quarter * Site.MINUTES;
        double missing = car.visit.wanted() - car.delivered;
        double can = can(car.visit, minute, missing, replay.sockets.appetite(car));
        return !car.visit.told()
                || Appetite.isTight(can, car.visit.socket() < Site.FAST, missing, (car.visit.until() - minute) / 60.0);
    }

    /** Nobody knows a car's curve before it charges ({@link Appetite}). */
    private void stay(String id, Kind kind, Visit visit, double delivered, double appetite) {
        int begin = Math.max(visit.from(), now * Site.MINUTES);
        int from = begin / Site.MINUTES - now;
        int until = Math.ceilDiv(visit.until(), Site.MINUTES) - now;
        double missing = visit.wanted() - delivered;
        double can = can(visit, begin, missing, appetite);
        double[] most = new double[until - from];
        for (int minute = begin; minute < visit.until(); minute++) {
            most[minute / Site.MINUTES - now - from] += can / Site.MINUTES;
        }
        if (from < count) {
            add(id, kind, from, Series.of(most), missing, visit);
        }
    }

    private void add(String id, Kind kind, int from, Series most, double wanted, Visit visit) {
        WattHours energy = WattHours.ofKilo(BigDecimal.valueOf(wanted));
        demands.add(new EvDemand(id, kind, from, most, Watts.ofKilo(visit.least()), energy, worth(kind)));
    }

    private static double worth(Kind kind) {
        return kind == Kind.BOOKED ? 2 * Site.MISSED : Site.MISSED;
    }

    private void walkIns() {
        int firstDay = Math.max(0, now / Site.QUARTERS_PER_DAY - MEMORY);
        double[] known = Arrays.copyOfRange(replay.walkIns, firstDay * Site.QUARTERS_PER_DAY, now);
        double[] ahead = new WalkIns(
                        known, Site.QUARTERS_PER_DAY, day -> replay.world.isRestDay(firstDay + day), CHARGES_STEPS)
                .ahead(count);
        for (int step = 0; step < count; step++) {
            WattHours energy = WattHours.ofKilo(BigDecimal.valueOf(ahead[step] / 4000));
            Series most = Series.flat(1, ALL_SOCKETS);
            demands.add(new EvDemand("new" + step, Kind.EXPECTED, step, most, Watts.ZERO, energy, EXPECTED));
        }
    }
}

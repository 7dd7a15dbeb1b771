package io.emall.cpms.app.bench.energy;

import io.emall.cpms.core.foresight.Buffer;
import io.emall.cpms.core.foresight.Habit;
import io.emall.cpms.core.foresight.SunForesight;
import io.emall.cpms.core.plan.GridConnection;
import io.emall.cpms.core.plan.Horizon;
import io.emall.cpms.core.plan.Intent;
import io.emall.cpms.core.plan.Plan;
import io.emall.cpms.core.plan.Planner;
import io.emall.cpms.core.plan.Question;
import io.emall.cpms.core.plan.Series;
import io.emall.cpms.core.plan.Storage;
import io.emall.cpms.core.unit.WattHours;
import io.emall.cpms.core.unit.Watts;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The planner, told only what is known at each moment. */
final class Planned implements Control {

    private static final int MEMORY = 22 * Site.QUARTERS_PER_DAY;
    private static final double STEPS_TO_FORGET = 8;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final Planner planner;

    /** CPU ms of each plan, its question included. */
    final List<Double> solves = new ArrayList<>();

    Planned(Planner planner) {
        this.planner = planner;
    }

    @Override
    public Orders orders(Replay replay) {
        long begin = threads.getCurrentThreadCpuTime();
        Question question = question(replay);
        Plan plan = planner.plan(question);
        solves.add((threads.getCurrentThreadCpuTime() - begin) / 1e6);
        List<String> hurried = replay.plugged.stream()
                .filter(car -> Demands.hurries(replay, car))
                .map(Plugged::id)
                .toList();
        Intent intent = Intent.of(question, plan, 0).hurrying(hurried);
        return new Orders(Offers.zone(plan.supplier().getFirst()), intent);
    }

    private static Question question(Replay replay) {
        World world = replay.world;
        int now = replay.quarter;
        int count = Horizon.LONGEST;
        return new Question(
                Horizon.quarters(Instant.EPOCH, count),
                GridConnection.of(count, Watts.ofKilo(Site.IMPORT_LIMIT), Watts.ofKilo(Site.EXPORT_LIMIT)),
                Offers.suppliers(Offers.known(world, now, count), replay.zone, replay.heldSince + Site.HOLD - now),
                List.of(storage(replay.charge).with(buffer(replay, count))),
                building(world, now, count),
                sun(world, now, count),
                new Demands(replay, count).all(),
                Site.CARBON_PRICE);
    }

    static Storage storage(double charge) {
        return new Storage(
                Replay.BATTERY,
                WattHours.ofKilo(BigDecimal.valueOf(Site.CAPACITY)),
                WattHours.ofKilo(BigDecimal.valueOf(charge)),
                WattHours.ofKilo(BigDecimal.valueOf(Site.RESERVE)),
                Watts.ofKilo(Site.BATTERY_POWER),
                Watts.ofKilo(Site.BATTERY_POWER),
                Site.EFFICIENCY,
                Site.EFFICIENCY,
                Site.WEAR,
                Storage.Mode.AUTO);
    }

    private static Series buffer(Replay replay, int count) {
        int from = Math.max(0, replay.quarter / Site.QUARTERS_PER_DAY * Site.QUARTERS_PER_DAY - MEMORY);
        double[] known = Arrays.copyOfRange(replay.load, from, replay.quarter);
        Buffer buffer = new Buffer(known, Site.QUARTERS_PER_DAY, 1000 * Site.IMPORT_LIMIT, Site.EFFICIENCY);
        double half = 1000 * Site.CAPACITY / 2;
        double[] ahead = buffer.ahead(count, half);
        double crowd = Math.min(Buffer.crowd(Sockets.all(), 1000 * (Site.IMPORT_LIMIT - Site.BUILDING_MOST)), half);
        return Series.from(count, step -> Math.max(ahead[step], crowd) + 1000 * Site.RESERVE);
    }

    private static Series building(World world, int now, int count) {
        double[] known = measured(world.building(), now);
        return Series.of(Habit.OF_BUILDINGS.aheadFromNow(known, Site.QUARTERS_PER_DAY, count, STEPS_TO_FORGET));
    }

    /** Of whole days and today. */
    private static Series sun(World world, int now, int count) {
        return Series.of(new SunForesight(measured(world.sun(), now), Site.QUARTERS_PER_DAY).ahead(count));
    }

    /** W by quarter of an hour, from the begin of a day on. */
    private static double[] measured(float[] minutes, int now) {
        int from = Math.max(0, now / Site.QUARTERS_PER_DAY * Site.QUARTERS_PER_DAY - MEMORY);
        double[] measured = new double[now - from];
        Arrays.setAll(measured, i -> 1000 * World.mean(minutes, from + i));
        return measured;
    }
}

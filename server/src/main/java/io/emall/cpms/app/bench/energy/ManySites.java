package io.emall.cpms.app.bench.energy;

import io.emall.cpms.core.plan.Planner;
import java.util.Locale;
import java.util.Random;

/** {@code ./cpms bench energy --sites n}: what it takes to plan that many different sites once, their questions included. */
final class ManySites {
    private static final int WARM = 200;
    private static final int LEARNT_DAYS = 28;
    private static final double EVERY_SECONDS = 300;
    private static final double KILO = 1000;

    private final World world;
    private final Random random;
    private final Planned planned;

    ManySites(World world, Planner planner, long seed) {
        this.world = world;
        random = new Random(seed);
        planned = new Planned(planner);
    }

    /** @return one JSON object */
    String run(int sites) {
        for (int i = 0; i < WARM + sites; i++) {
            planned.orders(site());
        }
        double[] times = planned.solves.stream()
                .skip(WARM)
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        double all = 0;
        for (double time : times) {
            all += time;
        }
        return String.format(
                Locale.ROOT,
                "{\"sites\":%d,\"cpu_s\":%.2f,\"share_of_a_core_each_5_minutes\":%.3f,\"solve_p50_ms\":%.1f,\"solve_p99_ms\":%.1f}",
                sites,
                all / KILO,
                all / KILO / EVERY_SECONDS,
                times[times.length / 2],
                times[(int) (0.99 * (times.length - 1))]);
    }

    /** At any moment of the year, with cars that are there then, and four weeks that were like no other site's. */
    private Replay site() {
        Replay replay = new Replay(world);
        int first = LEARNT_DAYS * Site.QUARTERS_PER_DAY;
        replay.quarter = first + random.nextInt(world.quarters() - first);
        replay.charge = Site.RESERVE + random.nextDouble() * (Site.CAPACITY - Site.RESERVE);
        replay.zone = random.nextInt(world.zones().size());
        double busy = 40 * random.nextDouble();
        for (int quarter = 0; quarter < replay.quarter; quarter++) {
            double cars = random.nextInt(4) == 0 ? 4 * busy * random.nextDouble() : 0;
            replay.walkIns[quarter] = KILO * cars;
            replay.load[quarter] = KILO * (cars + World.mean(world.building(), quarter));
        }
        int minute = replay.quarter * Site.MINUTES;
        world.visits().stream()
                .filter(visit -> visit.from() <= minute && visit.until() > minute)
                .forEach(visit -> replay.plugged.add(new Plugged(visit)));
        return replay;
    }
}

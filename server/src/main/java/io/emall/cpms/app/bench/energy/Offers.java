package io.emall.cpms.app.bench.energy;

import io.emall.cpms.core.foresight.Habit;
import io.emall.cpms.core.plan.Offer;
import io.emall.cpms.core.plan.Series;
import io.emall.cpms.core.plan.Suppliers;
import io.emall.cpms.core.unit.DsoId;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** The zones as suppliers. */
final class Offers {

    private static final double UNLIMITED = 1e6;
    private static final int MEMORY = 22 * Site.QUARTERS_PER_DAY;

    private Offers() {}

    static DsoId dso(int zone) {
        return new DsoId(new UUID(1, zone));
    }

    static int zone(DsoId dso) {
        return (int) dso.value().getLeastSignificantBits();
    }

    /** As everything will be. */
    static List<Offer> truth(World world, int from, int count) {
        return offers(world, (figures, _) -> Arrays.copyOfRange(figures, from, from + count));
    }

    /** Prices as published, and CO2 as measured, up to now; what comes then is a guess. */
    static List<Offer> known(World world, int now, int count) {
        int unknown = world.unknownFrom(now);
        return offers(world, (figures, isPrice) -> {
            int until = isPrice ? unknown : Math.max(1, now);
            double[] memory = Arrays.copyOfRange(figures, Math.max(0, until - MEMORY), until);
            double[] guess = Habit.OF_PRICES.ahead(memory, Site.QUARTERS_PER_DAY, Math.max(0, now + count - until));
            double[] known = new double[count];
            Arrays.setAll(known, i -> now + i < until ? figures[now + i] : guess[now + i - until]);
            return known;
        });
    }

    static Suppliers suppliers(List<Offer> offers, int zone, int stillHeld) {
        return new Suppliers(offers, dso(zone), Math.max(0, stillHeld), null);
    }

    private interface Figures {
        double[] of(double[] figures, boolean isPrice);
    }

    private static List<Offer> offers(World world, Figures figures) {
        return IntStream.range(0, world.zones().size())
                .mapToObj(zone -> {
                    double[] spot = figures.of(world.spot()[zone], true);
                    int count = spot.length;
                    return new Offer(
                            dso(zone),
                            Series.from(count, step -> spot[step] + World.fee(zone)),
                            Series.from(count, step -> spot[step] - Site.EXPORT_FEE),
                            Series.of(figures.of(world.carbon()[zone], false)),
                            Series.flat(count, UNLIMITED),
                            Site.HOLD,
                            Site.SWITCHING);
                })
                .toList();
    }
}

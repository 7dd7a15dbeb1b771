package io.emall.cpms.core.plan;

import io.emall.cpms.core.unit.BatteryId;
import io.emall.cpms.core.unit.DsoId;
import io.emall.cpms.core.unit.WattHours;
import io.emall.cpms.core.unit.Watts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.DoubleSupplier;
import java.util.random.RandomGenerator;

/** Random questions: tight and wide limits, prices below zero, full and empty batteries, cars that cannot get all. */
final class AnyQuestion {

    private final RandomGenerator random;
    private final int count;

    private AnyQuestion(RandomGenerator random) {
        this.random = random;
        count = 4 + random.nextInt(40);
    }

    static Question of(RandomGenerator random, int suppliers) {
        return new AnyQuestion(random).question(suppliers);
    }

    private Question question(int suppliers) {
        List<Offer> offers = new ArrayList<>();
        for (int i = 0; i < suppliers; i++) {
            offers.add(offer(i));
        }
        return new Question(
                Horizon.quarters(Instant.EPOCH, count),
                new GridConnection(series(() -> between(20e3, 150e3)), series(() -> between(0, 50e3))),
                new Suppliers(offers, offers.getFirst().dso(), random.nextInt(3), null),
                random.nextInt(4) == 0 ? List.of() : List.of(storage()),
                series(() -> between(0, 15e3)),
                series(() -> Math.max(0, between(-40e3, 60e3))),
                demands(),
                random.nextBoolean() ? 0 : 0.1);
    }

    private Offer offer(int number) {
        double level = between(0.02, 0.2);
        Series price = series(() -> random.nextInt(10) == 0 ? between(-0.5, 0) : level + between(0, 0.2));
        return new Offer(
                new DsoId(new UUID(1, number)),
                price,
                random.nextBoolean() ? null : Series.from(count, step -> price.at(step) - between(0, 0.2)),
                series(() -> between(0, 500)),
                series(() -> between(30e3, 200e3)),
                random.nextInt(8),
                between(0, 2));
    }

    private Storage storage() {
        long capacity = 10_000 + random.nextInt(90_000);
        return new Storage(
                new BatteryId(new UUID(2, 1)),
                WattHours.of(capacity),
                WattHours.of(random.nextLong(capacity)),
                WattHours.of(capacity / 10),
                new Watts(between(1e3, 60e3)),
                new Watts(between(1e3, 60e3)),
                between(0.8, 1),
                between(0.8, 1),
                between(0, 0.1),
                Storage.Mode.AUTO);
    }

    private List<EvDemand> demands() {
        List<EvDemand> demands = new ArrayList<>();
        int cars = random.nextInt(8);
        for (int i = 0; i < cars; i++) {
            int from = random.nextInt(count);
            int stays = 1 + random.nextInt(count);
            EvDemand.Kind kind = EvDemand.Kind.values()[random.nextInt(3)];
            demands.add(new EvDemand(
                    "car" + i,
                    kind,
                    from,
                    Series.from(stays, _ -> between(2e3, 50e3)),
                    new Watts(1_400),
                    WattHours.of(random.nextInt(40_000)),
                    kind == EvDemand.Kind.EXPECTED ? 1 : 3));
        }
        return demands;
    }

    private Series series(DoubleSupplier figure) {
        return Series.from(count, _ -> figure.getAsDouble());
    }

    private double between(double low, double high) {
        return low + random.nextDouble() * (high - low);
    }
}

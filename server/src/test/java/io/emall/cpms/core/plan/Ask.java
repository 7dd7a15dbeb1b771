package io.emall.cpms.core.plan;

import io.emall.cpms.core.unit.BatteryId;
import io.emall.cpms.core.unit.DsoId;
import io.emall.cpms.core.unit.WattHours;
import io.emall.cpms.core.unit.Watts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Builds questions of hours, in kW, kWh and cents. */
final class Ask {

    static final DsoId NORTH = new DsoId(new UUID(0, 1));
    static final DsoId SOUTH = new DsoId(new UUID(0, 2));
    static final BatteryId BATTERY = new BatteryId(new UUID(0, 3));

    private final int count;
    private final List<Offer> offers = new ArrayList<>();
    private final List<Storage> storages = new ArrayList<>();
    private final List<EvDemand> demands = new ArrayList<>();
    private Series building;
    private Series sun;
    private double importKilowatts = 100;
    private DsoId fixed;
    private double carbonPrice;

    private Ask(double... cents) {
        count = cents.length;
        building = Series.flat(count, 0);
        sun = Series.flat(count, 0);
        supplier(NORTH, 0, 0, cents);
    }

    static Ask prices(double... cents) {
        return new Ask(cents);
    }

    Ask supplier(DsoId dso, int hold, double switching, double... cents) {
        offers.add(offer(dso, hold, switching, 300, cents));
        return this;
    }

    private Offer offer(DsoId dso, int hold, double switching, double grams, double... cents) {
        Series price = Series.from(count, step -> cents[step] / 100);
        return new Offer(dso, price, null, Series.flat(count, grams), Series.flat(count, 1e6), hold, switching);
    }

    Ask green(DsoId dso, double... cents) {
        offers.add(offer(dso, 0, 0, 0, cents));
        return this;
    }

    Ask carbon(double perKilogram) {
        carbonPrice = perKilogram;
        return this;
    }

    Ask buysBack(double... cents) {
        Offer first = offers.removeFirst();
        Series export = Series.from(count, step -> cents[step] / 100);
        offers.addFirst(new Offer(first.dso(), first.price(), export, first.carbon(), first.capacity(), 0, 0));
        return this;
    }

    Ask fixed(DsoId dso) {
        fixed = dso;
        return this;
    }

    Ask limit(double kilowatts) {
        importKilowatts = kilowatts;
        return this;
    }

    Ask building(double... kilowatts) {
        building = Series.from(count, step -> 1000 * kilowatts[step % kilowatts.length]);
        return this;
    }

    Ask sun(double... kilowatts) {
        sun = Series.from(count, step -> 1000 * kilowatts[step]);
        return this;
    }

    /** 10 kWh and 10 kW without losses. */
    Ask battery(int stored, Storage.Mode mode) {
        return battery(stored, 0, 1, mode);
    }

    Ask battery(int stored, int reserve, double efficiency, Storage.Mode mode) {
        storages.add(new Storage(
                BATTERY,
                WattHours.of(10_000),
                WattHours.of(1000L * stored),
                WattHours.of(1000L * reserve),
                Watts.ofKilo(10),
                Watts.ofKilo(10),
                efficiency,
                efficiency,
                0.01,
                mode));
        return this;
    }

    Ask car(String id, int from, int until, double kilowatts, int wanted) {
        return car(id, EvDemand.Kind.RUNNING, from, until, kilowatts, wanted, 3);
    }

    Ask car(String id, EvDemand.Kind kind, int from, int until, double kilowatts, int wanted, double worth) {
        Series maximum = Series.flat(until - from, 1000 * kilowatts);
        demands.add(new EvDemand(id, kind, from, maximum, Watts.ofKilo(1.4), WattHours.of(1000L * wanted), worth));
        return this;
    }

    Question question() {
        return new Question(
                new Horizon(Instant.EPOCH, Duration.ofHours(1), count),
                GridConnection.of(count, Watts.ofKilo(importKilowatts), Watts.ofKilo(100)),
                new Suppliers(offers, NORTH, 0, fixed),
                storages,
                building,
                sun,
                demands,
                carbonPrice);
    }

    /** kW, hour by hour. */
    static String draw(Series watts) {
        return IntStream.range(0, watts.size())
                .mapToObj(step -> String.valueOf(Math.round(watts.at(step) / 1000)))
                .map(text -> text.replace('-', '−'))
                .collect(Collectors.joining("-"));
    }
}

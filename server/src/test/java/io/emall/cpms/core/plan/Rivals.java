package io.emall.cpms.core.plan;

import io.emall.cpms.core.unit.BatteryId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Plans that nobody has thought about: cars charge as soon as there is room, from the present supplier. */
final class Rivals {

    private static final double QUARTER = 0.25;

    private final Question question;
    private final int count;
    private final double hours;
    private final Offer offer;
    private final double[] bought;
    private final double[] sold;
    private final double[] sun;
    private final double[] battery;
    private final double[] stored;
    private final Map<String, double[]> cars = new LinkedHashMap<>();
    private final Map<String, Double> left = new LinkedHashMap<>();

    private Rivals(Question question) {
        this.question = question;
        count = question.horizon().count();
        hours = question.horizon().hours();
        offer = question.suppliers().offers().getFirst();
        bought = new double[count];
        sold = new double[count];
        sun = new double[count];
        battery = new double[count];
        stored = new double[count];
        question.demands().forEach(demand -> {
            cars.put(demand.id(), new double[count]);
            left.put(demand.id(), demand.wanted().value().doubleValue());
        });
    }

    /** The battery rests. */
    static Plan nothing(Question question) {
        return new Rivals(question).plan(false);
    }

    /** The battery is charged in the cheapest quarter of the time and used in the dearest. */
    static Plan rules(Question question) {
        return new Rivals(question).plan(true);
    }

    private Plan plan(boolean withBattery) {
        double[] sorted = offer.price().toArray();
        Arrays.sort(sorted);
        double cheap = sorted[(int) (count * QUARTER)];
        double dear = sorted[(int) (count * (1 - QUARTER))];
        double held = question.storages().isEmpty()
                ? 0
                : question.storages().getFirst().stored().value().doubleValue();
        for (int step = 0; step < count; step++) {
            double most = Math.min(
                    question.grid().importLimit().at(step), offer.capacity().at(step));
            double net = question.building().at(step) - question.sun().at(step);
            net += charge(step, most - net);
            if (withBattery && !question.storages().isEmpty()) {
                double price = offer.price().at(step);
                battery[step] = price <= cheap ? in(held, most - net) : price >= dear ? -out(held, net) : 0;
                Storage storage = question.storages().getFirst();
                held += hours
                        * (battery[step] > 0
                                ? battery[step] * storage.chargeEfficiency()
                                : battery[step] / storage.dischargeEfficiency());
            }
            stored[step] = held;
            settle(step, net + battery[step]);
        }
        return answer();
    }

    private double charge(int step, double room) {
        double given = 0;
        for (EvDemand demand : question.demands()) {
            if (demand.isThere(step)) {
                double power = Math.min(demand.maximum().at(step - demand.from()), left.get(demand.id()) / hours);
                power = Math.max(0, Math.min(power, room - given));
                cars.get(demand.id())[step] = power;
                left.merge(demand.id(), -power * hours, Double::sum);
                given += power;
            }
        }
        return given;
    }

    private double in(double held, double room) {
        Storage storage = question.storages().getFirst();
        double fits = (storage.capacity().value().doubleValue() - held) / hours / storage.chargeEfficiency();
        return Math.max(0, Math.min(Math.min(storage.maximumCharge().value(), fits), room));
    }

    private double out(double held, double net) {
        Storage storage = question.storages().getFirst();
        double there = (held - storage.reserve().value().doubleValue()) / hours * storage.dischargeEfficiency();
        return Math.max(0, Math.min(Math.min(storage.maximumDischarge().value(), there), net));
    }

    private void settle(int step, double net) {
        bought[step] = Math.max(0, net);
        boolean pays = offer.exportPrice() != null && offer.exportPrice().at(step) > 0;
        sold[step] =
                pays ? Math.min(Math.max(0, -net), question.grid().exportLimit().at(step)) : 0;
        sun[step] = question.sun().at(step) - Math.max(0, -net - sold[step]);
    }

    private Plan answer() {
        Map<BatteryId, Plan.Battery> batteries = new LinkedHashMap<>();
        question.storages()
                .forEach(storage ->
                        batteries.put(storage.id(), new Plan.Battery(Series.of(battery), Series.of(stored))));
        Map<String, Series> given = new LinkedHashMap<>();
        cars.forEach((id, power) -> given.put(id, Series.of(power)));
        return new Plan(
                question.horizon(),
                new ArrayList<>(java.util.Collections.nCopies(count, offer.dso())),
                Series.of(bought),
                Series.of(sold),
                Series.of(sun),
                batteries,
                given,
                Map.of(),
                new Plan.Bill(0, 0, 0, 0),
                List.of());
    }
}

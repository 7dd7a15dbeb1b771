package io.emall.cpms.core.plan;

import io.emall.cpms.core.unit.BatteryId;
import io.emall.cpms.core.unit.DsoId;
import io.emall.cpms.core.unit.WattHours;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A linear program's solution, read as a plan. */
final class Answer {

    /** kWh below which nothing is missed. */
    private static final double CRUMB = 1e-3;

    private final Model model;
    private final Question question;
    private final LinearSolver.Solution solution;
    private final int[] path;
    private final double[] values;

    Answer(Model model, LinearSolver.Solution solution, int[] path) {
        this.model = model;
        this.solution = solution;
        this.path = path;
        question = model.question;
        values = solution.values();
    }

    /** What all of it counts, with what cars miss, CO2 and changes of the supplier. */
    double cost() {
        double sum = switching();
        for (int j = 0; j < values.length; j++) {
            sum += model.program.cost(j) * values[j];
        }
        return sum;
    }

    /** kW bought less sold, per step. */
    double[] net() {
        double[] net = new double[model.count];
        Arrays.setAll(net, this::net);
        return net;
    }

    private double net(int step) {
        double net = question.building().at(step) / 1000 - values[model.sun[step]];
        for (StorageModel storage : model.storages) {
            net += values[storage.charge[step]] - values[storage.discharge[step]];
        }
        for (DemandModel demand : model.demands) {
            net += demand.power(values, step);
        }
        return net;
    }

    Plan plan() {
        Map<BatteryId, Plan.Battery> batteries = new LinkedHashMap<>();
        model.storages.forEach(storage -> batteries.put(storage.storage.id(), battery(storage)));
        Map<String, Series> cars = new LinkedHashMap<>();
        model.demands.forEach(demand -> cars.put(demand.demand.id(), watts(step -> demand.power(values, step))));
        List<DsoId> suppliers = Arrays.stream(model.offers).map(Offer::dso).toList();
        return new Plan(
                question.horizon(),
                suppliers,
                watts(step -> Math.max(0, net(step))),
                watts(step -> Math.max(0, -net(step))),
                watts(step -> values[model.sun[step]]),
                batteries,
                cars,
                undelivered(),
                bill(),
                new Reasons(model, solution).all());
    }

    private Series watts(java.util.function.IntToDoubleFunction kilowatts) {
        return Series.from(model.count, step -> 1000 * tidy(kilowatts.applyAsDouble(step)));
    }

    /** Without the solver's dust. */
    private static double tidy(double value) {
        return Math.abs(value) < 1e-7 ? 0 : value;
    }

    private Plan.Battery battery(StorageModel storage) {
        return new Plan.Battery(
                watts(step -> values[storage.charge[step]] - values[storage.discharge[step]]),
                watts(step -> storage.stored(values, step)));
    }

    private Map<String, WattHours> undelivered() {
        Map<String, WattHours> undelivered = new LinkedHashMap<>();
        for (DemandModel demand : model.demands) {
            double missed = demand.wanted - demand.delivered(values, model.hours);
            if (missed > CRUMB) {
                undelivered.put(demand.demand.id(), WattHours.ofKilo(BigDecimal.valueOf(missed)));
            }
        }
        return undelivered;
    }

    private Plan.Bill bill() {
        double energy = 0;
        double wear = 0;
        double carbon = 0;
        for (int step = 0; step < model.count; step++) {
            Offer offer = model.offers[step];
            double net = net(step) * model.hours;
            energy += net >= 0 ? net * offer.price().at(step) : net * exportPrice(offer, step);
            carbon += Math.max(0, net) * offer.carbon().at(step) / 1000;
            for (StorageModel storage : model.storages) {
                wear += storage.storage.wear() * values[storage.discharge[step]] * model.hours;
            }
        }
        return new Plan.Bill(energy, wear, switching(), carbon);
    }

    private static double exportPrice(Offer offer, int step) {
        return offer.exportPrice() == null ? 0 : offer.exportPrice().at(step);
    }

    private double switching() {
        double cost = 0;
        DsoId before = question.suppliers().current();
        for (int step = 0; step < model.count; step++) {
            boolean changes = step > 0
                    ? path[step] != path[step - 1]
                    : before != null && !Objects.equals(before, model.offers[0].dso());
            cost += changes ? model.offers[step].switchingCost() : 0;
        }
        return cost;
    }
}

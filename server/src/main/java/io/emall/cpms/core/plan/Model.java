package io.emall.cpms.core.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A question as a linear program, in kW and kWh. In each step what comes equals what goes: bought, sun, discharged =
 * sold, building, charged, cars (docs/planner.md).
 */
final class Model {

    static final int NONE = -1;

    /** Counts more than anything else: more than the connection allows is taken only if the building alone needs it. */
    private static final double OVERLOAD = 1000;

    /** So small that it only decides between equals: the sun first, then the battery; sooner rather than later. */
    private static final double TRIFLE = 1e-5;

    final Question question;
    final Offer[] offers;
    final LinearProgram program = new LinearProgram();
    final int count;
    final double hours;
    final int[] balance;
    final int[] bought;
    final int[] sold;
    final int[] sun;
    private final double[] least;

    /** What one more kWh costs in the end: the variables of one equation. */
    final Map<Integer, Because.Margin> priced = new HashMap<>();

    final List<StorageModel> storages = new ArrayList<>();
    final List<DemandModel> demands = new ArrayList<>();

    /** @param path the supplier of each step */
    Model(Question question, int[] path) {
        this.question = question;
        count = question.horizon().count();
        hours = question.horizon().hours();
        offers = new Offer[count];
        balance = new int[count];
        bought = new int[count];
        sold = new int[count];
        sun = new int[count];
        least = new double[count];
        boolean inUse = question.storages().stream().anyMatch(storage -> storage.mode() == Storage.Mode.USE);
        for (int step = 0; step < count; step++) {
            offers[step] = question.suppliers().offers().get(path[step]);
            balance[step] = program.equation(question.building().at(step) / 1000);
            buy(step);
            sell(step, inUse);
            sun[step] = program.variable(0, Math.max(0, question.sun().at(step)) / 1000, TRIFLE);
            program.term(balance[step], 1, sun[step]);
            priced.put(sun[step], new Because.Margin.Sun(step));
        }
        for (int step = count - 1; step >= 0; step--) {
            least[step] = step == count - 1 ? price(step) : Math.min(price(step), least[step + 1]);
        }
        EndValue end = EndValue.of(question);
        question.storages().forEach(storage -> storages.add(new StorageModel(this, storage, end)));
        question.demands().forEach(demand -> demands.add(new DemandModel(this, demand)));
    }

    private void buy(int step) {
        double most = Math.min(
                question.grid().importLimit().at(step), offers[step].capacity().at(step));
        bought[step] = program.variable(0, Math.max(0, most) / 1000, price(step) * hours);
        program.term(balance[step], 1, bought[step]);
        priced.put(bought[step], new Because.Margin.Buying(offers[step].dso(), step));
        int overload = program.variable(0, Double.POSITIVE_INFINITY, OVERLOAD);
        program.term(balance[step], 1, overload);
        priced.put(overload, new Because.Margin.Overload(step));
    }

    /** Selling never pays more than buying costs, or the plan would do both at once. */
    private void sell(int step, boolean inUse) {
        Series exports = offers[step].exportPrice();
        double most = question.grid().exportLimit().at(step);
        if (inUse) {
            most = Math.min(most, question.sun().at(step) - question.building().at(step));
        }
        sold[step] = NONE;
        if (exports != null && most > 0) {
            double price = Math.min(exports.at(step), price(step) - TRIFLE);
            sold[step] = program.variable(0, most / 1000, -price * hours);
            program.term(balance[step], -1, sold[step]);
            priced.put(sold[step], new Because.Margin.Selling(step));
        }
    }

    /** What a kWh bought counts, with its CO2. */
    double price(int step) {
        return offers[step].weighed(step, question.carbonPrice());
    }

    /** The least that a kWh counts from here to the end. */
    double leastFrom(int step) {
        return least[step];
    }

    /** Among equals what is used later counts a trifle more. */
    double trifle(int step) {
        return TRIFLE * (1 + (double) step / count);
    }

    /** By how much the sum would change with this variable: negative if it would rather be more. */
    double[] reducedCosts(double[] prices) {
        double[] reduced = new double[program.variables()];
        for (int j = 0; j < reduced.length; j++) {
            reduced[j] = program.cost(j);
        }
        for (int k = 0; k < program.terms(); k++) {
            reduced[program.variableOf(k)] -= program.factorOf(k) * prices[program.equationOf(k)];
        }
        return reduced;
    }
}

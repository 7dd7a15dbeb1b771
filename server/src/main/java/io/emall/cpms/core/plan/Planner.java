package io.emall.cpms.core.plan;

import java.util.Arrays;

/** Finds the cheapest plan. A pure function: the same question has the same answer (docs/planner.md). */
public final class Planner {

    private final LinearSolver solver;

    public Planner(LinearSolver solver) {
        this.solver = solver;
    }

    /** There always is one: what cannot be is left out, cars first. */
    public Plan plan(Question question) {
        int[] path = SupplierPath.of(question, evenly(question));
        Answer answer = solve(question, path);
        int[] better = SupplierPath.of(question, answer.net());
        if (Arrays.equals(path, better)) {
            return answer.plan();
        }
        Answer other = solve(question, better);
        return (other.cost() < answer.cost() ? other : answer).plan();
    }

    private Answer solve(Question question, int[] path) {
        Model model = new Model(question, path);
        return new Answer(model, solver.solve(model.program), path);
    }

    /** kW to buy if cars were charged evenly and the battery did nothing. */
    private static double[] evenly(Question question) {
        double[] net = new double[question.horizon().count()];
        Arrays.setAll(
                net, step -> (question.building().at(step) - question.sun().at(step)) / 1000);
        for (EvDemand demand : question.demands()) {
            int until = Math.min(net.length, demand.until());
            double hours = question.horizon().hours() * demand.maximum().size();
            for (int step = Math.max(0, demand.from()); step < until; step++) {
                net[step] += demand.wanted().kilo().doubleValue() / hours;
            }
        }
        return net;
    }
}

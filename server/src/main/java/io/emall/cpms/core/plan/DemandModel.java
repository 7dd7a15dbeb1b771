package io.emall.cpms.core.plan;

/** A demand in the linear program: what it gets and what it misses is what it wants. */
final class DemandModel {

    /**
     * The first part that is missed counts less than the last, so that several cars share what is too little rather
     * than one gets all.
     */
    private static final double[] PARTS = {0.8, 1, 1.2};

    /** What waiting an hour counts, per kWh: of two moments that cost the same, the sooner. */
    private static final double WAITING = 0.0002;

    final EvDemand demand;
    final int from;
    final int until;

    /** kWh */
    final double wanted;

    /** kW, from {@link #from} on. */
    final int[] power;

    DemandModel(Model model, EvDemand demand) {
        this.demand = demand;
        from = Math.clamp(demand.from(), 0, model.count);
        until = Math.clamp(demand.until(), from, model.count);
        power = new int[until - from];
        wanted = wantedWithin();
        for (int step = from; step < until; step++) {
            double most = isSimple() ? Math.min(most(step), wanted / model.hours) : most(step);
            double cost = WAITING * (step - from) * model.hours - (isSimple() ? demand.worth() : 0);
            power[step - from] = model.program.variable(0, most, cost * model.hours);
            model.program.term(model.balance[step], -1, power[step - from]);
        }
        Because.Margin missing = new Because.Margin.Missing(demand.id());
        if (isSimple()) {
            model.priced.put(power[0], missing);
        } else {
            share(model, missing);
        }
    }

    /** What is only expected, and in one step, needs no equation. */
    private boolean isSimple() {
        return power.length == 1 && demand.kind() == EvDemand.Kind.EXPECTED;
    }

    private double most(int step) {
        return Math.max(0, demand.maximum().at(step - demand.from())) / 1000;
    }

    /** kWh: of who leaves after the horizon's end only the part that its time in it is of all. */
    private double wantedWithin() {
        double wanted = Math.max(0, demand.wanted().kilo().doubleValue());
        double within = 0;
        for (int step = from; step < until; step++) {
            within += most(step);
        }
        double all = demand.maximum().sum() / 1000;
        return until < demand.until() && all > 0 ? wanted * within / all : wanted;
    }

    private void share(Model model, Because.Margin missing) {
        LinearProgram program = model.program;
        int equation = program.equation(wanted);
        for (int variable : power) {
            program.term(equation, model.hours, variable);
        }
        for (double part : PARTS) {
            int missed = program.variable(0, wanted / PARTS.length, part * demand.worth());
            program.term(equation, 1, missed);
            model.priced.put(missed, missing);
        }
    }

    double delivered(double[] values, double hours) {
        double delivered = 0;
        for (int variable : power) {
            delivered += hours * values[variable];
        }
        return delivered;
    }

    /** kW */
    double power(double[] values, int step) {
        return step >= from && step < until ? values[power[step - from]] : 0;
    }
}

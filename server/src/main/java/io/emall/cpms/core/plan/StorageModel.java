package io.emall.cpms.core.plan;

/** A battery in the linear program: what it held, and what flows in, less what flows out, is what it holds. */
final class StorageModel {

    /**
     * What it counts, per kWh, that it stays below the reserve for half a day, or not as people want it: more than
     * prices differ, but less than any car.
     */
    private static final double DELAY = 2.5;

    private static final double HALF_A_DAY = 12;

    /** What it counts, per kWh and step, that the buffer is not full: a few hours without it outweigh most prices. */
    private static final double BUFFER = 0.01;

    private static final int PARTS = 4;

    final Storage storage;
    final int[] charge;
    final int[] discharge;

    /** kWh at the end of the step, above what {@link #low} holds. */
    final int[] stored;

    /** kWh at the end of the step, up to the reserve, if the battery is below that now, or to the buffer; or none. */
    final int[] low;

    private final Model model;
    private final LinearProgram program;
    private final double capacity;
    private final double reserve;
    private final double first;

    StorageModel(Model model, Storage storage, EndValue end) {
        this.model = model;
        this.storage = storage;
        program = model.program;
        capacity = storage.capacity().kilo().doubleValue();
        first = Math.clamp(storage.stored().kilo().doubleValue(), 0, capacity);
        reserve = Math.clamp(storage.reserve().kilo().doubleValue(), 0, capacity);
        charge = new int[model.count];
        discharge = new int[model.count];
        stored = new int[model.count];
        low = new int[model.count];
        for (int step = 0; step < model.count; step++) {
            flows(step);
            holds(step);
            changes(step);
        }
        Because.Margin keeping = new Because.Margin.Keeping(storage.id());
        if (storage.mode() == Storage.Mode.AUTO) {
            endsWith(end, keeping);
        } else {
            model.priced.put(lowest(model.count - 1), keeping);
            model.priced.put(stored[model.count - 1], keeping);
        }
    }

    private void flows(int step) {
        Storage.Mode mode = storage.mode();
        boolean charges = mode == Storage.Mode.AUTO || mode == Storage.Mode.STORE;
        boolean discharges = mode == Storage.Mode.AUTO || mode == Storage.Mode.USE;
        double in = charges ? Math.max(0, storage.maximumCharge().kilo()) : 0;
        double out = discharges ? Math.max(0, storage.maximumDischarge().kilo()) : 0;
        charge[step] = program.variable(0, in, model.trifle(step));
        discharge[step] = program.variable(0, out, dischargeCost(step) * model.hours);
        program.term(model.balance[step], -1, charge[step]);
        program.term(model.balance[step], 1, discharge[step]);
    }

    /**
     * Where energy is bought below zero, now or later, burning some by charging and discharging at once would pay; so
     * discharging costs there what that would bring.
     */
    private double dischargeCost(int step) {
        double lost = 1 / (storage.chargeEfficiency() * storage.dischargeEfficiency()) - 1;
        double burning = Math.max(0, -model.leastFrom(step)) * lost;
        double wear = storage.mode() == Storage.Mode.USE ? 0 : storage.wear();
        return wear + burning + model.trifle(step);
    }

    private void holds(int step) {
        int steps = (int) Math.min(model.count, Math.ceil(HALF_A_DAY / model.hours));
        double once = step < steps ? DELAY / steps : 0;
        double delay =
                switch (storage.mode()) {
                    case STORE -> -once;
                    case USE -> once;
                    case AUTO, HOLD -> 0;
                };
        double wished = Math.max(reserve, buffer(step));
        if (wished > least()) {
            double lack = first < reserve ? once : BUFFER;
            low[step] = program.variable(least(), wished, delay - lack);
            stored[step] = program.variable(0, capacity - wished, delay);
        } else {
            low[step] = Model.NONE;
            stored[step] = program.variable(reserve, capacity, delay);
        }
    }

    private double buffer(int step) {
        Series buffer = storage.mode() == Storage.Mode.AUTO ? storage.buffer() : null;
        return buffer == null ? 0 : Math.clamp(buffer.at(step) / 1000, 0, capacity);
    }

    private void changes(int step) {
        int equation = program.equation(step == 0 ? first : 0);
        holding(equation, 1, step);
        if (step > 0) {
            holding(equation, -1, step - 1);
        }
        program.term(equation, -storage.chargeEfficiency() * model.hours, charge[step]);
        program.term(equation, model.hours / storage.dischargeEfficiency(), discharge[step]);
    }

    private void holding(int equation, double factor, int step) {
        program.term(equation, factor, stored[step]);
        if (low[step] != Model.NONE) {
            program.term(equation, factor, low[step]);
        }
    }

    /** What is left, in parts of falling value. */
    private void endsWith(EndValue end, Because.Margin keeping) {
        int equation = program.equation(0);
        holding(equation, 1, model.count - 1);
        for (int part = 0; part < PARTS; part++) {
            double value = end.of(storage, (part + 0.5) / PARTS);
            int kept = program.variable(0, capacity / PARTS, -value);
            program.term(equation, -1, kept);
            model.priced.put(kept, keeping);
        }
    }

    /** kWh that always stay in it. */
    double least() {
        return Math.min(first, reserve);
    }

    /** The variable of the first kWh in it. */
    int lowest(int step) {
        return low[step] == Model.NONE ? stored[step] : low[step];
    }

    /** Whether it holds just what it had better hold, for the reserve or the buffer. */
    boolean isAtWish(double[] values, int step) {
        return low[step] != Model.NONE
                && values[low[step]] > program.upper(low[step]) - Reasons.AT
                && values[stored[step]] < Reasons.AT;
    }

    boolean hasBuffer(int step) {
        return buffer(step) > reserve;
    }

    /** kWh at the end of the step. */
    double stored(double[] values, int step) {
        return values[stored[step]] + (low[step] == Model.NONE ? 0 : values[low[step]]);
    }
}

package io.emall.sim.bench;

/** The energy register of one station. It never shows the same value twice, so that every reading can be told apart. */
final class Register {
    private static final int STEP_WH = 40;
    private static final int SPREAD_WH = 7;

    private long valueWh;

    Register(int station) {
        this.valueWh = station * 1_000_000L;
    }

    long valueWh() {
        return valueWh;
    }

    /** Some energy later. */
    long next() {
        valueWh += STEP_WH + valueWh % SPREAD_WH;
        return valueWh;
    }
}

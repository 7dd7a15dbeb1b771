package io.emall.cpms.app.bench.energy;

/** The site of the replay, in kW, kWh and EUR (docs/energy-bench.md says why so). */
final class Site {

    static final int FAST = 4;
    static final int STANDARD = 8;

    static final double IMPORT_LIMIT = 100;
    static final double EXPORT_LIMIT = 70;

    static final double CAPACITY = 500;
    static final double RESERVE = 50;
    static final double FIRST_CHARGE = 250;
    static final double BATTERY_POWER = 200;
    static final double EFFICIENCY = 0.95;
    static final double WEAR = 0.02;

    static final double SUN_PEAK = 100;
    static final double BUILDING = 12;

    /** As entered by hand. */
    static final double BUILDING_MOST = 24;

    /** Per kg of CO2. */
    static final double CARBON_PRICE = 0.05;

    /** Per kWh that a car misses. */
    static final double MISSED = 3;

    /** Per kWh bought, besides the spot price: the first supplier's, and how much more each next one asks. */
    static final double FEE = 0.06;

    static final double FEE_MORE = 0.004;

    /** Per kWh sold, less than the spot price. */
    static final double EXPORT_FEE = 0.01;

    static final double SWITCHING = 1;
    static final int HOLD = 96;

    static final int QUARTERS_PER_DAY = 96;
    static final int MINUTES = 15;

    private Site() {}
}

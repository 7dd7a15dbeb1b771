package io.emall.cpms.core.tariff;

/** What is priced (mod_tariffs §TariffDimensionType). */
public enum Dimension {
    /** Per kilowatt-hour; in steps of watt-hours. */
    ENERGY,
    /** Per hour in which the car charges, or would if it were given power; in steps of seconds. */
    TIME,
    /** Per hour in which the car stays without asking for power; in steps of seconds. */
    PARKING_TIME,
    /** Once per session. */
    FLAT
}

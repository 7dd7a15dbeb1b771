package io.emall.cpms.core.location;

import io.emall.cpms.core.unit.Watts;

/** How a connector delivers power; the names are OCPI's (mod_locations §PowerType). */
public enum PowerType {
    AC_1_PHASE,
    AC_2_PHASE,
    AC_2_PHASE_SPLIT,
    AC_3_PHASE,
    DC;

    /** What voltage (line to neutral for AC) and current amount to. */
    public Watts power(int volts, int amperes) {
        return new Watts((double) volts * amperes * phases());
    }

    private int phases() {
        return switch (this) {
            case AC_3_PHASE -> 3;
            case AC_2_PHASE, AC_2_PHASE_SPLIT -> 2;
            case AC_1_PHASE, DC -> 1;
        };
    }
}

package io.emall.cpms.core.supply;

/** What energy is made of, in OCPI's words (EnergySourceCategory). */
public enum Source {
    SOLAR,
    WIND,
    WATER,
    GENERAL_GREEN,
    NUCLEAR,
    GAS,
    COAL,
    GENERAL_FOSSIL;

    /** Whether it is renewable. */
    public boolean isGreen() {
        return switch (this) {
            case SOLAR, WIND, WATER, GENERAL_GREEN -> true;
            case NUCLEAR, GAS, COAL, GENERAL_FOSSIL -> false;
        };
    }
}

package io.emall.cpms.core.profile;

/** In what a limit is said. Amperes are per phase. */
public enum RateUnit {
    WATTS,
    AMPERES;

    public RateUnit other() {
        return this == WATTS ? AMPERES : WATTS;
    }
}

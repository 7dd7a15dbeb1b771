package io.emall.wire.ocpi.v221;

/** The kind of current (OCPI 2.2.1 mod_locations). */
public enum PowerType {
    AC_1_PHASE,
    AC_2_PHASE,
    AC_2_PHASE_SPLIT,
    AC_3_PHASE,
    DC
}

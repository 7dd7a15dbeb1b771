package io.emall.wire.ocpi.v221;

/** A day of the week (OCPI 2.2.1 mod_tariffs). */
public enum DayOfWeek {
    MONDAY,
    TUESDAY,
    WEDNESDAY,
    THURSDAY,
    FRIDAY,
    SATURDAY,
    SUNDAY
}

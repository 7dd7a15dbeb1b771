package io.emall.cpms.core.alarm;

/** Why people are told of an alarm. */
public enum Occasion {
    /** It is new, or worse than they know. */
    RAISED,
    /** It is reported again, and nobody has acknowledged it for long. */
    STILL,
    CLEARED
}

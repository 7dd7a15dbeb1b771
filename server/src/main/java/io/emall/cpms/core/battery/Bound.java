package io.emall.cpms.core.battery;

/** What keeps a battery from doing all that is wanted. */
public enum Bound {
    /** More than it was built for. */
    RATING,
    /** More than the battery itself allows now. */
    DEVICE,
    /** What lies in it is its reserve. */
    RESERVE,
    /** It is full. */
    FULL,
    TOO_COLD,
    TOO_HOT,
    /** It says that something is broken. */
    FAULT,
    /** It has not told its state for too long. */
    UNKNOWN
}

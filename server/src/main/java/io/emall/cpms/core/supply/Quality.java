package io.emall.cpms.core.supply;

/** How far a figure may be trusted, best first (house rule: stale figures degrade and say so). */
public enum Quality {
    /** The DSO said it, and lately. */
    LIVE,
    /** What it was at the same hour of a day before. */
    LAST_KNOWN,
    /** Nothing is known: one plain figure for all hours. */
    FLAT
}

package io.emall.cpms.core.schedule;

import java.time.Instant;

/** One step of a booking's life: what happened, who did it, and why. */
public record BookingEvent(Instant at, Kind kind, By by, String why) {

    /** A state's name, or what happened to a booking that went on holding. */
    public enum Kind {
        HELD,
        REJECTED,
        CHANGED,
        CHANGE_DECLINED,
        FULFILLED,
        CANCELLED,
        NO_SHOW
    }
}

package io.emall.cpms.core.schedule;

/** Why a request for a booking, or for a change of one, was refused. */
public enum WhyNot {
    /** No such location, or no EVSE of it that could ever serve the wish. */
    NOTHING_SUITABLE,
    IN_THE_PAST,
    TOO_SHORT,
    TOO_LONG,
    TOO_FAR_AHEAD,
    /** The location is not open all that time. */
    CLOSED,
    /** Whatever would suit is promised or in use then. */
    TAKEN,
    /** The deadline for changing or cancelling is over. */
    TOO_LATE,
    /** It is over already, in whatever way. */
    OVER
}

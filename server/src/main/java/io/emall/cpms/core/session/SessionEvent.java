package io.emall.cpms.core.session;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of a session's story: what happened, or what was inferred and why.
 *
 * @param detail a value for the line, such as a reason or a figure; never prose
 */
public record SessionEvent(Instant at, Kind kind, @Nullable String detail) {

    /** What can happen; the portal has a sentence for each. */
    public enum Kind {
        REQUESTED,
        REQUEST_ABANDONED,
        STARTED,
        START_INFERRED,
        START_REPEATED,
        AUTHORISED,
        REFUSED,
        RECORDED_OFFLINE,
        CHARGING,
        SUSPENDED,
        METER_BACKWARDS,
        METER_RELATIVE,
        METER_SPIKE,
        METER_REBASED,
        CLOCK_WRONG,
        STOPPED,
        STOP_INFERRED,
        STOP_MATCHED,
        STOPPED_BY_GROUP,
        STOPPED_BY_ANOTHER,
        STOP_ASKED,
        RESUMED,
        BOOKED,
        REPORTS_MISSING,
        STATUS_ASKED,
        LATE_REPORT,
        BILL_DIFFERS,
        BILL_CORRECTED,
        BILLED,
        /** What it emitted is reckoned; grams of CO2 per kWh. */
        EMITTED,
        NOT_BILLED
    }
}

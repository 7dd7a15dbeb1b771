package io.emall.cpms.portal.frame;

import io.emall.cpms.core.location.EvseStatus;
import io.emall.cpms.core.session.ChargingSession;
import io.emall.cpms.core.session.SessionEvent;
import io.emall.cpms.core.session.SessionState;
import org.springframework.stereotype.Component;

/** Which colour and word stands for which state, the same on every page. */
@Component("looks")
public class Looks {
    public String evse(EvseStatus status) {
        return switch (status) {
            case AVAILABLE -> "free";
            case CHARGING -> "busy";
            case RESERVED -> "held";
            case OUTOFORDER -> "bad";
            case INOPERATIVE, UNKNOWN, REMOVED -> "out";
        };
    }

    public String session(ChargingSession session) {
        return switch (session.state()) {
            case SessionState.Pending pending -> "held";
            case SessionState.Active active -> "busy";
            case SessionState.Ended ended -> ended.settleBy() == null ? "free" : "out";
            case SessionState.Abandoned abandoned -> "none";
        };
    }

    public String word(ChargingSession session) {
        return switch (session.state()) {
            case SessionState.Pending pending -> "PENDING";
            case SessionState.Active active -> "ACTIVE";
            case SessionState.Ended ended -> ended.settleBy() == null ? "ENDED" : "UNSETTLED";
            case SessionState.Abandoned abandoned -> "ABANDONED";
        };
    }

    /** A line of the story: what a station said, what we concluded ourselves, or what went wrong. */
    public String event(SessionEvent event) {
        return switch (event.kind()) {
            case START_INFERRED,
                    STOP_INFERRED,
                    RESUMED,
                    METER_BACKWARDS,
                    METER_RELATIVE,
                    METER_SPIKE,
                    METER_REBASED,
                    STOP_MATCHED,
                    STATUS_ASKED,
                    CLOCK_WRONG,
                    REPORTS_MISSING,
                    LATE_REPORT,
                    RECORDED_OFFLINE,
                    START_REPEATED -> "inferred";
            case REFUSED, REQUEST_ABANDONED, NOT_BILLED, BILL_DIFFERS, BILL_CORRECTED -> "bad";
            default -> "";
        };
    }
}

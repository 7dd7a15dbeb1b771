package io.emall.cpms.core.alarm;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A step in an alarm's history.
 *
 * @param number counts an alarm's steps from 1
 * @param who the person; null if it was none
 */
public record AlarmStep(
        long number,
        Instant at,
        Kind kind,
        Severity severity,
        String words,
        String detail,
        @Nullable String who) {

    /** What happened to it. */
    public enum Kind {
        RAISED,
        REPEATED,
        RETURNED,
        ACKNOWLEDGED,
        CLEARED
    }
}

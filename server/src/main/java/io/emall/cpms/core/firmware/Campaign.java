package io.emall.cpms.core.firmware;

import java.time.Instant;
import java.util.UUID;

/**
 * One firmware for many stations.
 *
 * @param changedAt when it was last set going or brought to a halt
 */
public record Campaign(
        UUID id,
        String name,
        UUID firmware,
        Instant at,
        String who,
        Pace pace,
        Schedule schedule,
        State state,
        Instant changedAt) {

    /** How far it is. */
    public enum State {
        RUNNING,
        PAUSED,
        /** Too many stations failed. */
        STOPPED,
        CANCELED,
        DONE;

        /** Whether people can set it going again. */
        public boolean isHalted() {
            return this == PAUSED || this == STOPPED;
        }
    }
}

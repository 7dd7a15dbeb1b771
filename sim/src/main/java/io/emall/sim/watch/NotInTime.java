package io.emall.sim.watch;

import java.time.Duration;

/** What was waited for did not happen before its deadline. */
public final class NotInTime extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotInTime(String what, Duration deadline) {
        super("not within " + deadline.toMillis() + " ms: " + what);
    }
}

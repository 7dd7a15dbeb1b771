package io.emall.cpms.core.profile;

import io.emall.cpms.core.unit.SessionId;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/** Counts the requests about each session in the running minute. */
final class Frequency {

    static final int MOST = 10;
    private static final long MINUTE = 60;

    private final InstantSource clock;
    private final Map<SessionId, Integer> counts = new HashMap<>();
    private long minute;

    Frequency(InstantSource clock) {
        this.clock = clock;
    }

    synchronized boolean admits(SessionId session) {
        long now = clock.instant().getEpochSecond() / MINUTE;
        if (now != minute) {
            minute = now;
            counts.clear();
        }
        return counts.merge(session, 1, Integer::sum) <= MOST;
    }
}

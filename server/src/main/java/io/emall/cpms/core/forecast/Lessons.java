package io.emall.cpms.core.forecast;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** What was learnt last. Sessions themselves are the memory: after a restart it is learnt anew from them. */
public final class Lessons {

    private static final Duration LOOK_BACK = Duration.ofDays(90);
    private static final int MOST = 100_000;

    private final EndedSessions sessions;
    private final InstantSource clock;
    private final AtomicReference<Learnt> learnt = new AtomicReference<>(Learnt.NOTHING);

    public Lessons(EndedSessions sessions, InstantSource clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    /** Reads the sessions; what was learnt before stands meanwhile, and if that fails. */
    public void learn() {
        learnt.set(Learnt.from(sessions.since(clock.instant().minus(LOOK_BACK), MOST)));
    }

    Learnt learnt() {
        return learnt.get();
    }
}

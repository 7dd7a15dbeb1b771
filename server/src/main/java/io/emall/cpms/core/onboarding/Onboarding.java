package io.emall.cpms.core.onboarding;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.account.AuditLog;
import io.emall.cpms.core.account.KeyedHash;
import io.emall.cpms.core.account.Permission;
import io.emall.cpms.core.location.StationKey;
import io.emall.cpms.core.signal.Signal;
import io.emall.cpms.core.signal.Signals;
import io.emall.cpms.core.unit.StationId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** People opening the window for unknown stations, and deciding about those that wait. */
public final class Onboarding {
    public static final Duration LONGEST = Duration.ofHours(24);

    private static final Duration WAITING_FORGOTTEN = Duration.ofDays(3);
    private static final Duration REJECTED_FORGOTTEN = Duration.ofDays(365);
    private static final int MOST_REJECTED = 1_000;
    private static final int ASKED_AT_ONCE = 10;

    private final Candidates candidates;
    private final NewcomerTalk talk;
    private final KeyedHash hash;
    private final AuditLog audit;
    private final Signals signals;
    private final Executor threads;
    private final InstantSource clock;

    /** @param threads on which stations are asked */
    public Onboarding(
            Candidates candidates,
            NewcomerTalk talk,
            KeyedHash hash,
            AuditLog audit,
            Signals signals,
            Executor threads,
            InstantSource clock) {
        this.candidates = candidates;
        this.talk = talk;
        this.hash = hash;
        this.audit = audit;
        this.signals = signals;
        this.threads = threads;
        this.clock = clock;
    }

    /** The window, if it is open now. */
    public Optional<Window> window(Actor by) {
        by.must(Permission.VIEW_STATIONS);
        return candidates.window().filter(window -> window.isOpen(clock.instant()));
    }

    /**
     * Lets unknown stations in to wait.
     *
     * @param time at most {@link #LONGEST}
     * @param password what all of them must know; null if each may come with a key of its own
     */
    public Window open(Actor by, Duration time, @Nullable StationKey password) {
        by.must(Permission.EDIT_STATIC_DATA);
        if (time.isNegative() || time.isZero() || time.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("A window is open for at most 24 hours");
        }
        Instant now = clock.instant();
        byte[] passwordHash = password == null ? null : hash.of(password.bytes());
        Window window = new Window(now, now.plus(time), by.name(), passwordHash);
        candidates.open(window);
        record(by, "open", "onboarding until " + window.closesAt());
        return window;
    }

    public void close(Actor by) {
        by.must(Permission.EDIT_STATIC_DATA);
        candidates.close(clock.instant());
        record(by, "close", "onboarding");
    }

    /** Longest waiting first. */
    public List<Candidate> all(Actor by, Candidate.State state) {
        by.must(Permission.VIEW_STATIONS);
        return candidates.all(state);
    }

    public Optional<Candidate> find(Actor by, StationId station) {
        by.must(Permission.VIEW_STATIONS);
        return candidates.find(station);
    }

    /** It is not let in again; whoever is connected under that name is disconnected. */
    public void reject(Actor by, StationId station) {
        by.must(Permission.EDIT_STATIC_DATA);
        candidates.decide(station, Candidate.State.REJECTED, by.name());
        talk.dismiss(station);
        record(by, "reject", "station " + station);
    }

    /** Forgets that it was rejected: it may knock again. */
    public void forgive(Actor by, StationId station) {
        by.must(Permission.EDIT_STATIC_DATA);
        candidates.remove(station);
        talk.dismiss(station);
        record(by, "forget rejection", "station " + station);
    }

    /** Empties the list, as after a flood; real stations knock again. */
    public void clear(Actor by) {
        by.must(Permission.EDIT_STATIC_DATA);
        List<Candidate> waiting = candidates.all(Candidate.State.WAITING);
        candidates.removeWaiting();
        waiting.forEach(candidate -> talk.dismiss(candidate.id()));
        record(by, "clear", "waiting stations");
    }

    /** Asks those that introduced themselves what they have, and forgets who did not come back. */
    public void round() {
        Instant now = clock.instant();
        candidates.forget(now.minus(WAITING_FORGOTTEN), now.minus(REJECTED_FORGOTTEN), MOST_REJECTED);
        candidates
                .takeUnasked(now, ASKED_AT_ONCE)
                .forEach(station -> threads.execute(() -> talk.askForSockets(station)));
    }

    private void record(Actor by, String action, String subject) {
        audit.record(by, action, subject);
        signals.send(new Signal.CandidatesChanged());
    }
}

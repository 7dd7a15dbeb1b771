package io.emall.cpms.core.session;

import io.emall.cpms.core.location.CommandOutcome;
import io.emall.cpms.core.location.StationCommand;
import io.emall.cpms.core.location.StationCommands;
import io.emall.cpms.core.session.SessionEvent.Kind;
import io.emall.cpms.core.unit.SessionId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;

/**
 * What time alone brings to sessions: promises nobody came for, bills that waited long enough for missing reports,
 * sessions nobody hears of any more, and those that nobody answers for and that did not stop by themselves. What is due
 * is read from the sessions' rows, so nothing is forgotten by a restart (house §5a.4).
 */
public final class SessionCare {

    private static final int ROUND = 500;
    private static final Duration BETWEEN_STOPS = Duration.ofMinutes(1);

    private final StationDesks desks;
    private final SessionLedger ledger;
    private final Sessions sessions;
    private final TransactionInquiries stations;
    private final StationCommands commands;
    private final SessionPolicy policy;
    private final InstantSource clock;
    private final Executor background;
    private final Set<SessionId> asking = ConcurrentHashMap.newKeySet();

    /** @param background runs what waits for a station's answer; one virtual thread per task */
    public SessionCare(
            DeskServices services,
            StationDesks desks,
            Sessions sessions,
            TransactionInquiries stations,
            StationCommands commands,
            Executor background) {
        this.desks = desks;
        this.ledger = services.sessionLedger();
        this.sessions = sessions;
        this.stations = stations;
        this.commands = commands;
        this.policy = services.policy();
        this.clock = services.clock();
        this.background = background;
    }

    /** Promises and bills whose time is over. */
    public void settle() {
        for (ChargingSession session : ledger.overdue(clock.instant(), ROUND)) {
            if (session.isUnsettled()) {
                ask(session, () -> desk(session).overdue(session.id()));
            } else {
                desk(session).overdue(session.id());
            }
        }
    }

    /** Sessions of which nothing is heard (field lesson 6). */
    public void hush() {
        Instant since = clock.instant().minus(policy.silentFor());
        for (ChargingSession session : ledger.silent(since, ROUND)) {
            ask(session, () -> desk(session).silent(session.id(), since));
        }
    }

    /** Sessions that should have been stopped by their station because nobody answers for them (P-31). */
    public void stop() {
        Instant now = clock.instant();
        for (ChargingSession session : ledger.toStop(now, now.plus(BETWEEN_STOPS), ROUND)) {
            if (!isUnanswered(session)) {
                ledger.stopped(session.id());
            } else if (drawsEnergy(session)) {
                background.execute(() -> stop(session));
            }
        }
    }

    /** Asks how the transaction stands, where the station numbers its reports and so can miss one. */
    private void ask(ChargingSession session, Runnable otherwise) {
        Transaction transaction = session.transaction();
        if (transaction == null || session.heard().ranges().isEmpty()) {
            otherwise.run();
            return;
        }
        if (!asking.add(session.id())) {
            return;
        }
        background.execute(() -> {
            try {
                switch (stations.ask(session.place().station(), transaction.reference())) {
                    case TransactionStatus.Told told -> desk(session).told(session.id(), told);
                    case TransactionStatus.Untold() -> otherwise.run();
                }
            } finally {
                asking.remove(session.id());
            }
        });
    }

    private static boolean isUnanswered(ChargingSession session) {
        return session.isActive()
                && session.driver() != null
                && session.driver().partner() == null;
    }

    /**
     * A transaction may run without charging, while its driver looks for another card; only one that draws energy must be
     * ended. Stations that number their reports tell what the car does, of others a transaction means charging.
     */
    private boolean drawsEnergy(ChargingSession session) {
        boolean isMeasured = session.meter().energy().value().signum() > 0;
        return isMeasured
                || session.heard().ranges().isEmpty()
                || sessions.story(session.id()).stream().anyMatch(line -> line.kind() == Kind.CHARGING);
    }

    private void stop(ChargingSession session) {
        Transaction transaction = session.transaction();
        if (transaction == null) {
            return;
        }
        CommandOutcome outcome =
                commands.send(session.place().station(), new StationCommand.Stop(transaction.reference()));
        if (outcome instanceof CommandOutcome.Accepted) {
            ledger.stopped(session.id());
        }
        if (!(outcome instanceof CommandOutcome.Offline)) {
            ledger.tell(
                    session.id(),
                    new SessionEvent(
                            clock.instant(), Kind.STOP_ASKED, outcome.getClass().getSimpleName()));
        }
    }

    private StationDesk desk(ChargingSession session) {
        return desks.of(session.place().station());
    }
}

package io.emall.cpms.core.profile;

import io.emall.cpms.core.location.CommandOutcome;
import io.emall.cpms.core.location.CommandOutcome.Accepted;
import io.emall.cpms.core.location.CommandOutcome.Failed;
import io.emall.cpms.core.location.CommandOutcome.NoAnswer;
import io.emall.cpms.core.location.CommandOutcome.NotSupported;
import io.emall.cpms.core.location.CommandOutcome.Offline;
import io.emall.cpms.core.location.CommandOutcome.Refused;
import io.emall.cpms.core.profile.InstalledProfile.Role;
import io.emall.cpms.core.profile.InstalledProfile.State;
import io.emall.cpms.core.unit.StationId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Brings one wanted profile to its station, or an unwanted one out of it, and keeps what the station said. There is one for all
 * who do that: a station is told one thing after the other.
 */
public final class ProfileInstaller {
    private static final Duration AGAIN = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final String KEPT_BY_THE_PLAN = "KeptByThePlan";
    private static final Duration NOT_THERE = Duration.ofSeconds(10);

    private final ProfileCommands commands;
    private final InstalledProfiles installed;
    private final Charging charging;
    private final StationShares shares;
    private final InstantSource clock;
    private final Map<StationId, Lock> turns = new ConcurrentHashMap<>();

    public ProfileInstaller(
            ProfileCommands commands, InstalledProfiles installed, Charging charging, InstantSource clock) {
        this.commands = commands;
        this.installed = installed;
        this.charging = charging;
        this.shares = new StationShares(installed, charging);
        this.clock = clock;
    }

    /** Does what is to be done about it now, unless somebody gave it up since it was read. */
    InstalledProfile attend(InstalledProfile row) {
        Lock turn = turns.computeIfAbsent(row.station(), _ -> new ReentrantLock());
        turn.lock();
        try {
            Optional<InstalledProfile> gone = installed.find(row.number()).filter(row::isGoneIn);
            return gone.orElseGet(() -> attended(row));
        } finally {
            turn.unlock();
        }
    }

    /** It may be given up while the station is spoken to. */
    private InstalledProfile attended(InstalledProfile row) {
        InstalledProfile next = next(row);
        installed.save(next);
        return installed.find(row.number()).orElse(next);
    }

    private InstalledProfile next(InstalledProfile row) {
        if (row.state() == State.CLEARED) {
            return row.dueAt(null);
        }
        if (row.state() == State.UNWANTED) {
            return clear(row);
        }
        if (row.profile().isOver(now())) {
            return clear(row.becomes(State.UNWANTED, "TimeIsOver", now(), now()));
        }
        String transaction = row.profile().transaction();
        if (transaction != null && !charging.runs(row.station(), transaction)) {
            // The station forgets it with the transaction (OCPP 1.6 §3.13.1).
            return row.becomes(State.CLEARED, "TransactionOver", now(), null);
        }
        return isOnlyThePlans(row) ? row.becomes(State.WANTED, KEPT_BY_THE_PLAN, now(), null) : set(row);
    }

    /** A limit for which the station has no level besides the plan's: the plan gives no more than it, nor does the fallback. */
    private boolean isOnlyThePlans(InstalledProfile row) {
        Capabilities told = installed.traits(row.station()).told();
        return row.role() == Role.LIMIT
                && (told.isPast(told.maxStackLevel(), row.profile().stackLevel())
                        || installed.of(row.station()).stream()
                                .anyMatch(other -> other.role() == Role.PLAN
                                        && other.isLive()
                                        && row.profile().replaces(other.profile())));
    }

    private InstalledProfile set(InstalledProfile row) {
        PowerTraits traits = installed.traits(row.station());
        if (row.profile().purpose() == Purpose.STATION_MAX && traits.noStationMax()) {
            return instead(row, "StationMaxRefused");
        }
        RateUnit unit = traits.unit(row.profile().schedule().unit());
        return switch (say(row, unit)) {
            case Accepted accepted -> accepted(row);
            case Refused(String words) -> refused(row, traits, unit, words);
            case NotSupported(String words) -> refused(row, traits, unit, words);
            case NoAnswer() -> unanswered(row);
            case Offline() ->
                row.role() == Role.PLAN
                        ? row.becomes(State.CLEARED, "Offline", now(), null)
                        : row.dueAt(now().plus(NOT_THERE));
            case Failed(String code, String words) ->
                code.equals("Busy") ? unanswered(row) : row.becomes(State.REFUSED, code + " " + words, now(), null);
        };
    }

    private CommandOutcome say(InstalledProfile row, RateUnit unit) {
        Supply supply = charging.supply(row.station(), row.profile().evse());
        return commands.set(row.station(), row.profile().in(unit, supply));
    }

    private InstalledProfile accepted(InstalledProfile row) {
        for (InstalledProfile other : installed.of(row.station())) {
            if (other.number() != row.number()
                    && other.isLive()
                    && row.profile().replaces(other.profile())) {
                boolean kept = row.role() == Role.PLAN && other.role() == Role.LIMIT;
                installed.save(
                        kept
                                ? other.becomes(State.WANTED, KEPT_BY_THE_PLAN, now(), null)
                                : other.replacedBy(row.number(), now()));
            }
        }
        return row.becomes(State.ACCEPTED, "", now(), row.profile().validUntil());
    }

    /** It may be the unit, or the purpose, and a station does not say which (field lesson 19). */
    private InstalledProfile refused(InstalledProfile row, PowerTraits traits, RateUnit unit, String words) {
        boolean unitKnown = traits.onlyUnit() != null || !traits.told().units().isEmpty();
        if (!unitKnown && say(row, unit.other()) instanceof Accepted) {
            installed.save(traits.taking(unit.other()));
            return accepted(row);
        }
        if (row.profile().purpose() == Purpose.STATION_MAX) {
            installed.save(traits.withoutStationMax());
            return instead(row, words);
        }
        return row.becomes(State.REFUSED, words, now(), null);
    }

    private InstalledProfile instead(InstalledProfile row, String words) {
        shares.of(row, now()).forEach(share -> installed.save(share.dueAt(now())));
        return row.becomes(State.REFUSED, words, now(), null);
    }

    private InstalledProfile clear(InstalledProfile row) {
        return switch (commands.clear(row.station(), row.profile())) {
            case Accepted accepted -> row.becomes(State.CLEARED, cleared(row), now(), null);
            case Refused(String words) -> row.becomes(State.UNWANTED, words, now(), now().plus(LONGEST));
            case NotSupported(String words) -> row.becomes(State.CLEARED, words, now(), null);
            case NoAnswer() -> unanswered(row);
            case Offline() -> row.dueAt(now().plus(NOT_THERE));
            case Failed failed -> unanswered(row);
        };
    }

    private static String cleared(InstalledProfile row) {
        return row.words().isEmpty() ? "Cleared" : row.words();
    }

    private InstalledProfile unanswered(InstalledProfile row) {
        Instant over = row.profile().validUntil();
        if (row.role() == Role.PLAN && (over == null || over.isAfter(now()))) {
            // The next plan knows better than a repetition.
            return row.unanswered(now(), over);
        }
        Duration pause = AGAIN.multipliedBy(1L << Math.min(row.attempts(), 6));
        return row.unanswered(now(), now().plus(pause.compareTo(LONGEST) < 0 ? pause : LONGEST));
    }

    /** Takes it, and what stands in for it, out of the station as soon as it can be reached. */
    void unwant(InstalledProfile row, String words) {
        boolean neverThere = row.state() == State.REFUSED || row.state() == State.WANTED && row.confirmedAt() == null;
        installed.save(
                row.becomes(neverThere ? State.CLEARED : State.UNWANTED, words, now(), neverThere ? null : now()));
        standIns(row.station(), row.number(), words);
    }

    private void standIns(StationId station, int number, String words) {
        for (InstalledProfile other : installed.of(station)) {
            if (other.isLive() && other.insteadOf() != null && other.insteadOf() == number) {
                unwant(other, words);
            }
        }
    }

    private Instant now() {
        return clock.instant();
    }
}

package io.emall.cpms.core.security;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.account.AuditLog;
import io.emall.cpms.core.account.KeyedHash;
import io.emall.cpms.core.account.Permission;
import io.emall.cpms.core.location.CommandOutcome;
import io.emall.cpms.core.location.StationKey;
import io.emall.cpms.core.unit.StationId;
import java.time.InstantSource;
import java.util.Optional;

/** Gives a station a new key over its connection (A01). Nobody ever sees the key. */
public final class KeyRotation {
    private final StationLocks locks;
    private final SecurityCommands commands;
    private final KeyedHash hash;
    private final AuditLog audit;
    private final InstantSource clock;

    public KeyRotation(
            StationLocks locks, SecurityCommands commands, KeyedHash hash, AuditLog audit, InstantSource clock) {
        this.locks = locks;
        this.commands = commands;
        this.hash = hash;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Waits for the station's answer. Whatever happens meanwhile, a crash of ours too, the station gets in again: with
     * the old key until it took the new one, with either while that is not known.
     *
     * @return empty if it is not known yet what came of the change before
     */
    public Optional<CommandOutcome> rotate(Actor by, StationId station) {
        by.must(Permission.MANAGE_SECURITY);
        StationKey key = StationKey.generate();
        if (!locks.offerKey(station, hash.of(key.bytes()), clock.instant())) {
            return Optional.empty();
        }
        CommandOutcome outcome = commands.setKey(station, key);
        switch (outcome) {
            case CommandOutcome.Accepted accepted -> locks.adoptKey(station, Rotation.ACCEPTED, clock.instant());
            case CommandOutcome.Refused(var words) -> keepOld(station, words);
            case CommandOutcome.NotSupported(var words) -> keepOld(station, words);
            case CommandOutcome.Offline offline -> keepOld(station, "");
            case CommandOutcome.Failed(var code, var words) -> failed(station, code, words);
            case CommandOutcome.NoAnswer none -> locks.doubtKey(station, "", clock.instant());
        }
        audit.record(by, "new key → " + outcome.getClass().getSimpleName(), "station " + station);
        return Optional.of(outcome);
    }

    /** An answer that cannot be understood may be a yes. */
    private void failed(StationId station, String code, String words) {
        if (code.equals("InvalidAnswer")) {
            locks.doubtKey(station, words, clock.instant());
        } else {
            keepOld(station, (code + " " + words).strip());
        }
    }

    private void keepOld(StationId station, String words) {
        locks.dropKey(station, Rotation.KEPT_OLD, words, clock.instant());
    }
}

package io.emall.cpms.core.security;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.account.AuditLog;
import io.emall.cpms.core.account.Permission;
import io.emall.cpms.core.location.CommandOutcome;
import io.emall.cpms.core.unit.StationId;
import java.time.InstantSource;

/** People deciding how a station's connection is secured (A05). */
public final class ProfileDesk {
    private final StationLocks locks;
    private final SecurityCommands commands;
    private final AuditLog audit;
    private final InstantSource clock;

    public ProfileDesk(StationLocks locks, SecurityCommands commands, AuditLog audit, InstantSource clock) {
        this.locks = locks;
        this.commands = commands;
        this.audit = audit;
        this.clock = clock;
    }

    public StationSecurity of(Actor by, StationId station) {
        by.must(Permission.VIEW_STATIONS);
        return locks.security(station);
    }

    /** Changes our side only: what the station must use from its next connection on. */
    public void require(Actor by, StationId station, SecurityProfile profile) {
        by.must(Permission.MANAGE_SECURITY);
        locks.require(station, profile);
        audit.record(by, "require security profile " + profile.number(), "station " + station);
    }

    /**
     * Has the station change to another profile; when it comes back with it, that is what it must use. Until then the
     * one it has stays good.
     */
    public CommandOutcome change(Actor by, StationId station, ProfileChange change) {
        by.must(Permission.MANAGE_SECURITY);
        CommandOutcome outcome = commands.setProfile(station, change);
        if (outcome instanceof CommandOutcome.Accepted(var words)) {
            locks.upgrade(station, change.to(), words, clock.instant());
        }
        audit.record(
                by,
                "ask for security profile " + change.to().number() + " → "
                        + outcome.getClass().getSimpleName(),
                "station " + station);
        return outcome;
    }
}

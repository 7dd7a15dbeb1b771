package io.emall.cpms.core.monitoring;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.account.AuditLog;
import io.emall.cpms.core.account.Permission;
import io.emall.cpms.core.location.CommandOutcome;
import io.emall.cpms.core.signal.Signal;
import io.emall.cpms.core.signal.Signals;
import io.emall.cpms.core.unit.StationId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** People saying what stations shall watch, and seeing what they do. */
public final class MonitorDesk {
    private final Monitors monitors;
    private final MonitorTalk talk;
    private final AuditLog audit;
    private final Signals signals;
    private final InstantSource clock;

    public MonitorDesk(Monitors monitors, MonitorTalk talk, AuditLog audit, Signals signals, InstantSource clock) {
        this.monitors = monitors;
        this.talk = talk;
        this.audit = audit;
        this.signals = signals;
        this.clock = clock;
    }

    public List<VariableMonitor> of(Actor by, StationId station) {
        by.must(Permission.VIEW_STATIONS);
        return monitors.of(station);
    }

    public Optional<Instant> readAt(Actor by, StationId station) {
        by.must(Permission.VIEW_STATIONS);
        return monitors.readAt(station);
    }

    /** Asks for all of them; they come in parts afterwards. */
    public CommandOutcome read(Actor by, StationId station) {
        by.must(Permission.COMMAND_STATIONS);
        CommandOutcome outcome = talk.askForAll(station, monitors.asked(station, clock.instant()));
        if (outcome instanceof CommandOutcome.Accepted(var words) && words.equals(MonitorTalk.NOTHING)) {
            monitors.none(station, clock.instant());
        }
        return done(by, station, "read monitors", outcome);
    }

    public CommandOutcome set(Actor by, StationId station, VariableMonitor monitor) {
        by.must(Permission.COMMAND_STATIONS);
        MonitorTalk.Set set = talk.set(station, monitor);
        Integer id = set.id();
        if (id != null) {
            VariableMonitor known = new VariableMonitor(
                    id, monitor.address(), monitor.type(), monitor.value(), monitor.severity(), monitor.transaction());
            monitors.set(station, known, clock.instant());
        }
        return done(by, station, "monitor " + monitor.address(), set.outcome());
    }

    public CommandOutcome clear(Actor by, StationId station, int id) {
        by.must(Permission.COMMAND_STATIONS);
        CommandOutcome outcome = talk.clear(station, id);
        if (outcome instanceof CommandOutcome.Accepted) {
            monitors.cleared(station, id);
        }
        return done(by, station, "clear monitor " + id, outcome);
    }

    public CommandOutcome base(Actor by, StationId station, String base) {
        by.must(Permission.COMMAND_STATIONS);
        return done(by, station, "monitoring base " + base, talk.base(station, base));
    }

    public CommandOutcome level(Actor by, StationId station, int severity) {
        by.must(Permission.COMMAND_STATIONS);
        return done(by, station, "monitoring level " + severity, talk.level(station, severity));
    }

    private CommandOutcome done(Actor by, StationId station, String what, CommandOutcome outcome) {
        audit.record(by, what + " → " + outcome.getClass().getSimpleName(), "station " + station);
        signals.send(new Signal.StationChanged(station));
        return outcome;
    }
}

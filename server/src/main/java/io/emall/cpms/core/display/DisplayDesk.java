package io.emall.cpms.core.display;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.account.AuditLog;
import io.emall.cpms.core.account.Permission;
import io.emall.cpms.core.location.CommandOutcome;
import io.emall.cpms.core.location.RequestNumbers;
import io.emall.cpms.core.signal.Signal;
import io.emall.cpms.core.signal.Signals;
import io.emall.cpms.core.unit.StationId;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** People deciding what stations show (P-75). */
public final class DisplayDesk {
    private final Displays displays;
    private final DisplayCommands commands;
    private final RequestNumbers numbers;
    private final AuditLog audit;
    private final Signals signals;
    private final InstantSource clock;

    public DisplayDesk(
            Displays displays,
            DisplayCommands commands,
            RequestNumbers numbers,
            AuditLog audit,
            Signals signals,
            InstantSource clock) {
        this.displays = displays;
        this.commands = commands;
        this.numbers = numbers;
        this.audit = audit;
        this.signals = signals;
        this.clock = clock;
    }

    /** Waits for the station's answer. A message with the same number is replaced. */
    public CommandOutcome set(Actor by, StationId station, DisplayMessage message) {
        by.must(Permission.COMMAND_STATIONS);
        CommandOutcome outcome = commands.set(station, message);
        if (outcome instanceof CommandOutcome.Accepted) {
            displays.set(station, message, clock.instant());
        }
        return done(by, station, "set display message " + message.number(), outcome);
    }

    /** Waits for the station's answer. What the station does not know is gone too. */
    public CommandOutcome clear(Actor by, StationId station, int number) {
        by.must(Permission.COMMAND_STATIONS);
        CommandOutcome outcome = commands.clear(station, number);
        boolean unknown = outcome instanceof CommandOutcome.Refused(var words) && words.startsWith("Unknown");
        if (outcome instanceof CommandOutcome.Accepted || unknown) {
            displays.cleared(station, number);
        }
        return done(by, station, "cleared display message " + number, outcome);
    }

    /** Asks the station for all it shows; it reports afterwards. */
    public CommandOutcome list(Actor by, StationId station) {
        by.must(Permission.COMMAND_STATIONS);
        int request = numbers.next();
        displays.asked(station, request, clock.instant());
        CommandOutcome outcome = commands.list(station, request);
        if (outcome instanceof CommandOutcome.Refused) {
            displays.none(station, clock.instant());
        }
        signals.send(new Signal.UpkeepChanged(station));
        return outcome;
    }

    private CommandOutcome done(Actor by, StationId station, String what, CommandOutcome outcome) {
        audit.record(by, what + " → " + outcome.said(), "station " + station);
        signals.send(new Signal.UpkeepChanged(station));
        return outcome;
    }

    public List<DisplayMessage> shown(Actor by, StationId station) {
        by.must(Permission.VIEW_STATIONS);
        return displays.of(station);
    }

    public Optional<Displays.Listing> listing(Actor by, StationId station) {
        by.must(Permission.VIEW_STATIONS);
        return displays.listing(station);
    }
}

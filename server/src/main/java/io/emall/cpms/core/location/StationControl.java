package io.emall.cpms.core.location;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.account.AuditLog;
import io.emall.cpms.core.account.Permission;
import io.emall.cpms.core.unit.StationId;

/** People commanding stations. */
public final class StationControl {

    private final StationCommands commands;
    private final AuditLog audit;

    public StationControl(StationCommands commands, AuditLog audit) {
        this.commands = commands;
        this.audit = audit;
    }

    public CommandOutcome send(Actor by, StationId station, StationCommand command) {
        by.must(Permission.COMMAND_STATIONS);
        CommandOutcome outcome = commands.send(station, command);
        audit.record(
                by,
                command.getClass().getSimpleName() + " → " + outcome.getClass().getSimpleName(),
                "station " + station);
        return outcome;
    }
}

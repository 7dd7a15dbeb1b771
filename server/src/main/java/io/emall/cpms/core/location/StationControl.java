package io.emall.cpms.core.location;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.account.AuditLog;
import io.emall.cpms.core.account.Permission;
import io.emall.cpms.core.unit.StationId;
import java.time.InstantSource;
import java.util.List;

/** People commanding stations. */
public final class StationControl {

    private final StationCommands commands;
    private final AuditLog audit;
    private final AvailabilityWishes wishes;
    private final InstantSource clock;

    public StationControl(StationCommands commands, AuditLog audit, AvailabilityWishes wishes, InstantSource clock) {
        this.commands = commands;
        this.audit = audit;
        this.wishes = wishes;
        this.clock = clock;
    }

    /** What was last wanted of the station's availability. */
    public List<AvailabilityWish> wishes(Actor by, StationId station) {
        by.must(Permission.VIEW_STATIONS);
        return wishes.of(station);
    }

    public CommandOutcome send(Actor by, StationId station, StationCommand command) {
        by.must(Permission.COMMAND_STATIONS);
        CommandOutcome outcome = commands.send(station, command);
        if (command instanceof StationCommand.ChangeAvailability change) {
            wishes.remember(AvailabilityWish.of(station, change, clock.instant(), outcome));
        }
        audit.record(
                by,
                command.getClass().getSimpleName() + " → " + outcome.getClass().getSimpleName(),
                "station " + station);
        return outcome;
    }
}

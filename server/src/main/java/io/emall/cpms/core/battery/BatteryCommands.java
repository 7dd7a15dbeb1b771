package io.emall.cpms.core.battery;

import io.emall.cpms.core.unit.BatteryId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What batteries shall do. */
public interface BatteryCommands {

    Optional<BatteryCommand> find(BatteryId battery);

    /** Replaces what it should do before; it is due again at {@code next}. */
    void save(BatteryCommand command, Instant next);

    /** Notes what became of it unless something else is wanted by now. */
    void outcome(BatteryCommand command);

    /** Takes those that must be said again; each is due again at {@code next}, on whichever node. */
    List<BatteryCommand> dueAgain(Instant now, Instant next, int limit);

    void remove(BatteryId battery);
}

package io.emall.cpms.core.firmware;

import io.emall.cpms.core.signal.Signal;
import io.emall.cpms.core.signal.Signals;
import io.emall.cpms.core.unit.StationId;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Keeps what stations say of updates (P-72). */
public final class FirmwareProgress implements FirmwareReports {
    private final FirmwareUpdates updates;
    private final UpdateAlarms alarms;
    private final Signals signals;
    private final InstantSource clock;

    public FirmwareProgress(FirmwareUpdates updates, UpdateAlarms alarms, Signals signals, InstantSource clock) {
        this.updates = updates;
        this.alarms = alarms;
        this.signals = signals;
        this.clock = clock;
    }

    @Override
    public void reported(StationId station, @Nullable Integer number, FirmwareWord word) {
        updates.change(station, number, clock.instant(), state -> state.after(word))
                .ifPresent(update -> {
                    alarms.changed(update);
                    signals.send(new Signal.UpkeepChanged(station));
                });
    }
}

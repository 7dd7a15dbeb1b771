package io.emall.cpms.core.display;

import io.emall.cpms.core.signal.Signal;
import io.emall.cpms.core.signal.Signals;
import io.emall.cpms.core.unit.StationId;
import java.time.InstantSource;
import java.util.List;

/** Keeps what stations say they show (P-75). */
public final class DisplayProgress implements DisplayReports {
    private final Displays displays;
    private final Signals signals;
    private final InstantSource clock;

    public DisplayProgress(Displays displays, Signals signals, InstantSource clock) {
        this.displays = displays;
        this.signals = signals;
        this.clock = clock;
    }

    @Override
    public void shown(StationId station, int number, List<DisplayMessage> part, boolean last) {
        displays.shown(station, number, part, last, clock.instant());
        signals.send(new Signal.UpkeepChanged(station));
    }
}

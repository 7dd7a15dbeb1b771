package io.emall.cpms.core.diagnostics;

import io.emall.cpms.core.signal.Signal;
import io.emall.cpms.core.signal.Signals;
import io.emall.cpms.core.unit.StationId;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Keeps what stations say of logs (OCPP 1.6 §4.4 and security whitepaper, 2.0.1 N01; P-73). */
public final class LogProgress implements LogReports {
    private final StationLogs logs;
    private final Signals signals;
    private final InstantSource clock;

    public LogProgress(StationLogs logs, Signals signals, InstantSource clock) {
        this.logs = logs;
        this.signals = signals;
        this.clock = clock;
    }

    @Override
    public void reported(StationId station, @Nullable Integer number, @Nullable LogState state, String words) {
        if (state != null) {
            logs.reported(station, number, state, words, clock.instant());
            signals.send(new Signal.UpkeepChanged(station));
        }
    }
}

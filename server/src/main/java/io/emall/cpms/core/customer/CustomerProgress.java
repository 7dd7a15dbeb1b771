package io.emall.cpms.core.customer;

import io.emall.cpms.core.signal.Signal;
import io.emall.cpms.core.signal.Signals;
import io.emall.cpms.core.unit.StationId;
import java.time.InstantSource;

/** Keeps what stations tell of customers, if somebody asked for it (P-73). */
public final class CustomerProgress implements CustomerReports {
    private final CustomerFiles files;
    private final Signals signals;
    private final InstantSource clock;

    public CustomerProgress(CustomerFiles files, Signals signals, InstantSource clock) {
        this.files = files;
        this.signals = signals;
        this.clock = clock;
    }

    @Override
    public void told(StationId station, int number, int position, String data, boolean last) {
        if (files.told(station, number, position, data, last, clock.instant())) {
            signals.send(new Signal.UpkeepChanged(station));
        }
    }
}

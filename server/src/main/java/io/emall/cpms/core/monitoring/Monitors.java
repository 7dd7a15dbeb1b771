package io.emall.cpms.core.monitoring;

import io.emall.cpms.core.unit.StationId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What stations watch, as far as they told. */
public interface Monitors {

    List<VariableMonitor> of(StationId station);

    /** @param id the station's own number for it */
    Optional<VariableMonitor> find(StationId station, int id);

    /** When all of them were last known. */
    Optional<Instant> readAt(StationId station);

    /** @return the number of the report the station is asked for */
    int asked(StationId station, Instant now);

    /** A part came; when the report is complete, what it did not name is forgotten. */
    void reported(StationId station, MonitorPart part, Instant now);

    /** The station has none. */
    void none(StationId station, Instant now);

    void set(StationId station, VariableMonitor monitor, Instant now);

    void cleared(StationId station, int id);
}

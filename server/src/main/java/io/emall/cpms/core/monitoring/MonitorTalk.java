package io.emall.cpms.core.monitoring;

import io.emall.cpms.core.location.CommandOutcome;
import io.emall.cpms.core.unit.StationId;
import org.jspecify.annotations.Nullable;

/** Telling stations what to watch, in the words of their version. Blocks until they answer. */
public interface MonitorTalk {

    /**
     * What came of setting a monitor.
     *
     * @param id the station's number for it; null if it was not set
     */
    record Set(CommandOutcome outcome, @Nullable Integer id) {}

    /** What a station answers that has no monitors at all. */
    String NOTHING = "EmptyResultSet";

    CommandOutcome askForAll(StationId station, int requestId);

    /** @param monitor its id replaces an earlier one; 0 for a new one */
    Set set(StationId station, VariableMonitor monitor);

    CommandOutcome clear(StationId station, int id);

    /** @param base {@code All}, {@code FactoryDefault} or {@code HardWiredOnly} */
    CommandOutcome base(StationId station, String base);

    /** @param severity the least severe that is still reported */
    CommandOutcome level(StationId station, int severity);
}

package io.emall.cpms.core.device;

import io.emall.cpms.core.unit.Page;
import io.emall.cpms.core.unit.StationId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What stations hold, as far as it was read. */
public interface DeviceModels {

    /** @param text found anywhere in the address or the value; null for all */
    Page<DeviceVariable> search(StationId station, @Nullable String text, @Nullable String after, int limit);

    List<DeviceVariable> find(StationId station, List<VariableAddress> addresses);

    Optional<DeviceReading> reading(StationId station);

    /**
     * The station is being asked for everything.
     *
     * @param again when it is due again if nothing comes of it
     * @return the number of its report
     */
    int asked(StationId station, Instant now, Instant again);

    /**
     * A part came; when the report is complete, what it did not name is forgotten.
     *
     * @return whether it is complete now
     */
    boolean reported(StationId station, ReportPart part, Instant now, Instant again);

    /** All came at once. */
    void read(StationId station, List<DeviceVariable> all, Instant now, Instant again);

    void failed(StationId station, String why, Instant again);

    /**
     * Stations that were not read since they booted, or whose time has come; they count as asked.
     *
     * @param settled booted before that
     */
    List<StationId> due(Instant now, Instant settled, int limit);

    /** The station took a value. */
    void took(StationId station, Wanted wanted, Instant now);

    void record(StationId station, DeviceChange change);

    /** Newest first. */
    List<DeviceChange> changes(StationId station, int limit);

    void forgetChanges(Instant before);
}

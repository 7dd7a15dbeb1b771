package io.emall.cpms.core.firmware;

import io.emall.cpms.core.unit.Page;
import io.emall.cpms.core.unit.StationId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The updates of stations. Whoever claims one has it alone, on all nodes. */
public interface FirmwareUpdates {

    void add(FirmwareUpdate update);

    Optional<FirmwareUpdate> find(UUID id);

    /** Newest first. */
    Page<FirmwareUpdate> page(StationId station, @Nullable String after, int limit);

    /** Changes the state; returns the update if that made a difference. */
    Optional<FirmwareUpdate> change(UUID id, Instant at, UnaryOperator<UpdateState> change);

    /**
     * Changes the state of the one a station speaks of.
     *
     * @param number of the request; null means the one that runs
     * @return the update if that made a difference
     */
    Optional<FirmwareUpdate> change(
            StationId station, @Nullable Integer number, Instant at, UnaryOperator<UpdateState> change);

    /** All others that the station is busy with were given up. */
    void superseded(StationId station, UUID by, Instant at);

    /** Takes some that wait, are due, belong to no campaign and whose stations are online; they are being asked now. */
    List<FirmwareUpdate> claim(Instant now, int most);

    /** What was being asked when a node died waits again. */
    void release(Instant askedBefore, Instant now);

    /** What was not heard of for so long has failed. */
    List<FirmwareUpdate> giveUp(Instant silentSince, Instant now);

    /** Notes the version of stations that booted since they were asked; one that has the version has installed it. */
    List<FirmwareUpdate> confirm(Instant now);
}

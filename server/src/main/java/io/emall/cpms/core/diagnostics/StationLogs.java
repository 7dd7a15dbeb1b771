package io.emall.cpms.core.diagnostics;

import io.emall.cpms.core.file.StoredFile;
import io.emall.cpms.core.unit.Page;
import io.emall.cpms.core.unit.StationId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The logs that stations were asked for. */
public interface StationLogs {

    void asked(StationLog log);

    /** What the station answered; the file's name if it said it. */
    void answered(UUID id, LogState state, String words, @Nullable String announced, Instant at);

    /**
     * What a station reports of a log.
     *
     * @param number of the request; null means the one it was asked for last
     */
    void reported(StationId station, @Nullable Integer number, LogState state, String words, Instant at);

    /** All others that the station is still busy with were given up. */
    void canceledBefore(StationId station, UUID last, Instant at);

    /**
     * The file of a log came.
     *
     * @return false if there was one already, or the log is gone
     */
    boolean received(UUID id, StoredFile file);

    Optional<StationLog> find(UUID id);

    /** Newest first. */
    Page<StationLog> page(StationId station, @Nullable String after, int limit);

    /** Forgets one; its file is the caller's to delete. */
    void forget(UUID id);

    /** Some that are older. */
    List<StationLog> olderThan(Instant before, int most);

    /** The stored names of all files. */
    Set<String> stored();
}

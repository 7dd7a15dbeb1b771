package io.emall.cpms.core.quarantine;

import io.emall.cpms.core.unit.Page;
import io.emall.cpms.core.unit.StationId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was kept because nobody understood it; {@code SessionLedger.quarantine} puts it here. */
public interface Quarantine {

    /** Newest first. */
    Page<QuarantinedMessage> page(boolean openOnly, @Nullable StationId station, @Nullable String after, int limit);

    Optional<QuarantinedMessage> find(UUID id);

    /** @return false if somebody had looked at it before, or it is gone */
    boolean lookedAt(UUID id, QuarantinedMessage.Look look);

    /** How many nobody looked at. */
    int open();

    boolean hasOpen(StationId station);

    /** Of which no alarm was raised yet, oldest first. */
    List<QuarantinedMessage> news(int limit);

    void announced(List<UUID> ids);

    /** @return how many were forgotten, at most that many */
    int forget(Instant before, int most);
}

package io.emall.cpms.core.firmware;

import io.emall.cpms.core.unit.Page;
import io.emall.cpms.core.unit.StationId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Campaigns and their stations. */
public interface Campaigns {

    /** The stations that are meant, at most so many. */
    List<StationId> meant(Selection selection, int most);

    /** Starts it with a waiting update for each station that is meant; returns how many. None is started for none. */
    int start(Campaign campaign, Selection selection);

    Optional<Campaign> find(UUID id);

    /** Newest first. */
    Page<Campaign> page(@Nullable String after, int limit);

    Tally tally(UUID id);

    /** Its updates, by station. */
    Page<FirmwareUpdate> stations(UUID id, @Nullable String after, int limit);

    /** @return whether it was in one of those states and is in the new one now */
    boolean become(UUID id, Set<Campaign.State> before, Campaign.State state, Instant at);

    /** Its stations that were not asked yet are not asked any more. */
    void cancelWaiting(UUID id, Instant at);

    List<UUID> running();

    /**
     * Takes the next step of one, alone on all nodes.
     *
     * @return the updates that are to be asked now; none if another node is at it
     */
    List<FirmwareUpdate> advance(UUID id, Instant now, BiFunction<Campaign, Tally, CampaignStep> step);
}

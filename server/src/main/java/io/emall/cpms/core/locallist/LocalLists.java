package io.emall.cpms.core.locallist;

import io.emall.cpms.core.unit.OperatorId;
import io.emall.cpms.core.unit.StationId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What is known of stations' lists, durable. */
public interface LocalLists {

    Optional<StationList> find(StationId station);

    /** Keeps how far it came, unless people decided otherwise about the list meanwhile. */
    void save(StationList list);

    /** Keeps what people decided. */
    void choose(StationList list);

    /** Lists that are due at connected stations, claimed for this caller until {@code again}. */
    List<StationList> due(Instant now, Instant again, int limit);

    /** All wanted lists are to be looked at: the tokens have changed. */
    void allDue(Instant now);

    /**
     * The tokens that may be in a list: valid, of connected partners, and not to be asked for each time; newest first.
     */
    List<ListEntry> tokens(OperatorId operator, int limit);

    /** Something that changes when the tokens of {@link #tokens} do; the same where no list is wanted. */
    String print();
}

package io.emall.cpms.core.customer;

import io.emall.cpms.core.unit.Page;
import io.emall.cpms.core.unit.StationId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What stations told of customers; for a few days only. */
public interface CustomerFiles {

    void asked(CustomerInformation asked);

    void answered(UUID id, CustomerInformation.State state, String words, Instant at);

    /**
     * Keeps a part; a repeated one changes nothing.
     *
     * @return false if the station was not asked for it, or it was erased: nothing is kept
     */
    boolean told(StationId station, int number, int position, String data, boolean last, Instant at);

    Optional<CustomerInformation> find(UUID id);

    /** Newest first, without what was told. */
    Page<CustomerInformation> page(StationId station, @Nullable String after, int limit);

    /** Erases subject and data of what is older; that somebody asked stays. */
    void erase(Instant before, Instant now);

    void erase(UUID id, Instant now);
}

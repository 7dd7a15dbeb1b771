package io.emall.cpms.core.partner;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The log of exchanges that failed: with whom, what and why (requirement document §3.3). Never blocks its caller. */
public interface FailedExchanges {

    /**
     * @param who {@code station CP1}, {@code partner ACME} …
     * @param what the message or request
     * @param why in words a person understands
     * @param retryAt when it will be tried again; null if that makes no sense
     */
    record Failure(
            Instant at,
            String who,
            String what,
            String why,
            @Nullable Instant retryAt) {}

    void record(Failure failure);

    /** Newest first. */
    List<Failure> latest(@Nullable String who, int limit);
}

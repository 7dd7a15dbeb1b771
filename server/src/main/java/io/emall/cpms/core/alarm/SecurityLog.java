package io.emall.cpms.core.alarm;

import io.emall.cpms.core.unit.Page;
import io.emall.cpms.core.unit.StationId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where security events are kept. */
public interface SecurityLog {

    /**
     * Keeps an event, unless the station has more than its share.
     *
     * @param most how many events of a station are kept that came in after {@code since}
     * @return whether it was kept
     */
    boolean record(SecurityEvent event, int most, Instant since);

    /**
     * Newest first.
     *
     * @param station null for all
     * @throws io.emall.cpms.core.unit.NoSuchPage if the key is none of ours
     */
    Page<SecurityEvent> page(@Nullable StationId station, @Nullable String after, int limit);

    /** Forgets what came in before that moment, at most so many. */
    int forget(Instant before, int most);
}

package io.emall.cpms.core.token;

import io.emall.cpms.core.unit.StationId;
import java.time.Instant;
import java.util.List;

/** The drivers eMSPs vouched for, remembered across restarts. */
public interface Grants {

    /** Those at a station since then, newest last. */
    List<Grant> recent(StationId station, Instant since);
}

package io.emall.cpms.core.forecast;

import java.time.Instant;
import java.util.List;

/** What there is to learn from. */
public interface EndedSessions {

    /** Those that began since then at EVSEs that still exist, the newest first, not more than so many. */
    List<Ended> since(Instant moment, int most);
}

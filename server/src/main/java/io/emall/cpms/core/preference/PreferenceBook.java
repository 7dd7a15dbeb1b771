package io.emall.cpms.core.preference;

import io.emall.cpms.core.unit.SessionId;
import java.time.Instant;
import java.util.Optional;

/** The preferences of sessions; the newest of each counts. */
public interface PreferenceBook {

    Optional<Preferences> find(SessionId session);

    void save(Preferences preferences);

    /** Forgets what was told before that moment; @return how many. */
    int forget(Instant before);
}

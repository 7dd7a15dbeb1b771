package io.emall.cpms.core.account;

import java.time.Instant;
import java.util.List;

/** Who changed what, kept for the operator. */
public interface AuditLog {

    /** @param subject what was changed, for example {@code price default/FAST} */
    record Entry(Instant at, String who, String action, String subject) {}

    void record(Actor actor, String action, String subject);

    List<Entry> latest(int limit);
}

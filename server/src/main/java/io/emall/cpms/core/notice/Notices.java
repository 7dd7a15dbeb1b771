package io.emall.cpms.core.notice;

import io.emall.cpms.core.alarm.AlarmId;
import io.emall.cpms.core.alarm.Occasion;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What waits to be told, and what was. */
public interface Notices {

    /**
     * What was told of an alarm.
     *
     * @param recipient its address
     * @param sentAt null if it waits or was given up
     */
    record Told(
            String recipient,
            Occasion occasion,
            Instant at,
            @Nullable Instant sentAt,
            int attempts,
            @Nullable String lastError,
            boolean givenUp) {}

    /** For whom something is due. */
    List<RecipientId> waiting(Instant now);

    /** Takes what is due for one; nobody else gets it before {@code until}, when it is due again. */
    List<Notice> claim(RecipientId recipient, int most, Instant now, Instant until);

    void sent(Collection<UUID> notices, Instant at);

    /** These are due again then, and nothing else of that recipient before. */
    void failed(RecipientId recipient, Collection<UUID> notices, String why, Instant dueAgain);

    void givenUp(Collection<UUID> notices, String why);

    /** Newest first. */
    List<Told> of(AlarmId alarm);
}

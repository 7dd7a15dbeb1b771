package io.emall.cpms.core.notice;

import io.emall.cpms.core.partner.Secret;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who is told of alarms. */
public interface Recipients {

    List<Recipient> all();

    Optional<Recipient> find(RecipientId id);

    /**
     * Adds one, or changes the one of that id.
     *
     * @param secret with which a webhook's posts are signed; null leaves the one it has
     * @return false if somebody else has that address
     */
    boolean save(Recipient recipient, @Nullable Secret secret, Instant now);

    /** What was to be told them is forgotten too. */
    boolean remove(RecipientId id);

    Optional<Secret> secret(RecipientId id);
}

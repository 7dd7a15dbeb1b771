package io.emall.cpms.core.partner;

import io.emall.cpms.core.unit.PartnerId;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Which documents (CDRs) were sent to a partner, and where it keeps them (O-35). Survives a crash between the two. */
public interface Deliveries {

    /**
     * Notes that a document is about to be sent.
     *
     * @return false if that was noted before: the partner may have it already
     */
    boolean begin(PartnerId partner, String document, Instant at);

    /** The partner has it, there; null if it did not say where. */
    void delivered(PartnerId partner, String document, @Nullable URI where, Instant at);
}

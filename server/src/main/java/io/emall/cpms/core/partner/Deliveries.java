package io.emall.cpms.core.partner;

import io.emall.cpms.core.unit.CdrId;
import io.emall.cpms.core.unit.PartnerId;
import java.net.URI;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which CDRs were sent to a partner, and where it keeps them (O-35). Survives a crash between the two. */
public interface Deliveries {

    /**
     * Notes that these CDRs are about to be sent.
     *
     * @return those for which that was not noted before: any other the partner may have already
     */
    Set<CdrId> begin(PartnerId partner, Collection<CdrId> cdrs, Instant at);

    /** Where the partner keeps those of them of which it said so. */
    Map<CdrId, URI> places(PartnerId partner, Collection<CdrId> cdrs);

    /** The partner has these, each where it says; empty if it did not say where. */
    void delivered(PartnerId partner, Map<CdrId, Optional<URI>> cdrs, Instant at);
}

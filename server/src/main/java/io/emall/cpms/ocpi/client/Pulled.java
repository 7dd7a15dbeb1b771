package io.emall.cpms.ocpi.client;

import io.emall.cpms.ocpi.http.Ask;
import io.emall.cpms.ocpi.http.OcpiJson;
import java.net.URI;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A kind of a partner's objects that is pulled. */
interface Pulled {

    /** What they are called in the log of failed exchanges. */
    String what();

    /** Where the partner has its list; empty if there is nothing to pull. */
    Optional<URI> endpoint(Link link);

    Ask ask(Link link, URI page);

    /**
     * Takes one of them over, if it is news.
     *
     * @throws OcpiJson.Incomplete if it is not such an object
     * @throws IllegalArgumentException if it cannot be one, or is none of this partner's
     */
    void take(Link link, JsonNode object);
}

package io.emall.cpms.ocpi.http;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request to a partner.
 *
 * @param routing headers that say who speaks to whom; none on versions and credentials (O-8)
 * @param id the X-Request-ID; null for a fresh one
 * @param patience how long the whole answer may take; null for the usual time
 */
public record Ask(
        String method,
        URI url,
        Access access,
        @Nullable Object body,
        Map<String, String> routing,
        @Nullable String id,
        @Nullable Duration patience) {

    public static Ask get(URI url, Access access) {
        return new Ask("GET", url, access, null, Map.of(), null, null);
    }

    public static Ask of(String method, URI url, Access access, @Nullable Object body) {
        return new Ask(method, url, access, body, Map.of(), null, null);
    }

    public Ask routed(Parties parties) {
        return new Ask(method, url, access, body, parties.headers(), id, patience);
    }

    public Ask known(String requestId) {
        return new Ask(method, url, access, body, routing, requestId, patience);
    }

    public Ask within(Duration time) {
        return new Ask(method, url, access, body, routing, id, time);
    }
}

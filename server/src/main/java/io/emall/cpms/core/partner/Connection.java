package io.emall.cpms.core.partner;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How we reach a partner, as its version details told us.
 *
 * @param version the agreed protocol version, for the door that speaks it
 * @param versionsUrl where the partner lists its versions
 * @param endpoints {@code module:ROLE} to URL, for example {@code sessions:RECEIVER}
 * @param token the plain token we present to the partner; kept encrypted, never logged
 * @param plainToken true if the partner wants the token without base64 (O-2)
 */
public record Connection(
        String version, URI versionsUrl, Map<String, URI> endpoints, Secret token, boolean plainToken) {

    public @Nullable URI endpoint(String module, String role) {
        return endpoints.get(module + ":" + role);
    }
}

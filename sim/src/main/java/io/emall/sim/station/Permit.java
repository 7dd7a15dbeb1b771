package io.emall.sim.station;

import org.jspecify.annotations.Nullable;

/**
 * Leave to charge for one token.
 *
 * @param remoteStartId the request that gave it (2.0.1); null when the driver gave it at the station
 * @param remote whether it came over the wire
 */
public record Permit(String token, @Nullable Integer remoteStartId, boolean remote) {

    public static Permit local(String token) {
        return new Permit(token, null, false);
    }
}

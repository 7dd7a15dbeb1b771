package io.emall.cpms.core.view;

import io.emall.cpms.core.location.Location;
import io.emall.cpms.core.location.Missing;
import io.emall.cpms.core.location.SpeedClass;
import io.emall.cpms.core.tariff.Tariff;
import java.util.List;
import java.util.Map;

/**
 * A location, what keeps it from being published, and what charging costs there.
 *
 * @param prices the prices now; empty without permission to see money
 */
public record LocationSheet(
        Location location, List<Missing> missing, boolean published, Map<SpeedClass, Tariff> prices) {
    /** The external status: how its sockets of each speed class stand. */
    public Map<SpeedClass, SocketCount> sockets() {
        return SocketCount.of(location);
    }
}

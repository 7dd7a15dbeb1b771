package io.emall.cpms.core.view;

import io.emall.cpms.core.location.Connector;
import io.emall.cpms.core.location.Evse;
import io.emall.cpms.core.location.EvseStatus;
import io.emall.cpms.core.location.Location;
import io.emall.cpms.core.location.SpeedClass;
import java.util.EnumMap;
import java.util.Map;

/**
 * How many sockets of one speed class are free, taken, kept for somebody, or of no use now. Sockets of an EVSE share
 * its status, for one vehicle charges there at a time.
 */
public record SocketCount(int free, int occupied, int reserved, int out) {
    private static final SocketCount NONE = new SocketCount(0, 0, 0, 0);

    public int total() {
        return free + occupied + reserved + out;
    }

    static Map<SpeedClass, SocketCount> of(Location location) {
        Map<SpeedClass, SocketCount> counts = new EnumMap<>(SpeedClass.class);
        for (Evse evse : location.evses()) {
            for (Connector connector : evse.connectors()) {
                counts.merge(connector.speed(), one(evse.status()), SocketCount::plus);
            }
        }
        return counts;
    }

    static SocketCount one(EvseStatus status) {
        return switch (status) {
            case AVAILABLE -> new SocketCount(1, 0, 0, 0);
            case CHARGING -> new SocketCount(0, 1, 0, 0);
            case RESERVED -> new SocketCount(0, 0, 1, 0);
            case INOPERATIVE, OUTOFORDER, UNKNOWN -> new SocketCount(0, 0, 0, 1);
            case REMOVED -> NONE;
        };
    }

    public SocketCount plus(SocketCount other) {
        return new SocketCount(
                free + other.free, occupied + other.occupied, reserved + other.reserved, out + other.out);
    }
}

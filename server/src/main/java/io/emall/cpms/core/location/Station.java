package io.emall.cpms.core.location;

import io.emall.cpms.core.unit.LocationId;
import io.emall.cpms.core.unit.OperatorId;
import io.emall.cpms.core.unit.StationId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A charging station: the device that connects to us.
 *
 * @param protocol what it spoke when it last connected, for people to read
 * @param bootedAt when it was last accepted by us after a boot; null if never (P-20)
 * @param online whether it holds an authenticated connection to one of our nodes
 * @param since when it went online or offline
 * @param hold what it is told at boot
 */
public record Station(
        StationId id,
        OperatorId operator,
        LocationId location,
        @Nullable Identity identity,
        @Nullable String protocol,
        @Nullable Instant bootedAt,
        boolean online,
        @Nullable Instant since,
        Hold hold) {

    /** Whether the administrator lets it work (P-20). */
    public enum Hold {
        NONE,
        /** It is told to wait: it can be configured, but may report nothing and charge nobody. */
        PENDING,
        /** It is told that it is not wanted: we send it nothing. */
        REJECTED
    }

    /** A station that never connected. */
    public static Station unseen(StationId id, OperatorId operator, LocationId location) {
        return new Station(id, operator, location, null, null, null, false, null, Hold.NONE);
    }

    public Station movedTo(LocationId other) {
        return new Station(id, operator, other, identity, protocol, bootedAt, online, since, hold);
    }

    /** It was accepted after a boot. */
    public Station booted(Identity said, Instant at) {
        return new Station(id, operator, location, said, protocol, at, online, since, hold);
    }

    /** What the station said of itself at boot. */
    public record Identity(
            String vendor,
            String model,
            @Nullable String serialNumber,
            @Nullable String firmwareVersion) {}
}

package io.emall.cpms.ocpp.socket;

import io.emall.cpms.core.security.Rotation;
import io.emall.cpms.core.security.StationLock;
import io.emall.cpms.core.security.StationLocks;
import io.emall.cpms.core.unit.StationId;
import java.time.InstantSource;

/**
 * Holds the key a station shows against the one it has; and, while it is not known whether the station took a new one,
 * against that too. The one it comes with is the one that counts from then on (A01).
 */
final class KeyCheck {
    private final StationLocks locks;
    private final KeyHash hash;
    private final InstantSource clock;

    KeyCheck(StationLocks locks, KeyHash hash, InstantSource clock) {
        this.locks = locks;
        this.hash = hash;
        this.clock = clock;
    }

    boolean isRight(StationId station, StationLock lock, byte[] sent) {
        byte[] next = lock.nextKeyHash();
        if (next != null && hash.matches(next, sent)) {
            locks.adoptKey(station, Rotation.ACCEPTED, clock.instant());
            return true;
        }
        boolean right = hash.matches(lock.keyHash(), sent);
        if (right && next != null) {
            locks.dropKey(station, Rotation.KEPT_OLD, "", clock.instant());
        }
        return right;
    }
}

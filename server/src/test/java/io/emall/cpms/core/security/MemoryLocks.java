package io.emall.cpms.core.security;

import io.emall.cpms.core.location.PingInterval;
import io.emall.cpms.core.unit.StationId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Locks in memory, for tests without a database; serial numbers are never known. */
public final class MemoryLocks implements StationLocks {
    public final Map<StationId, byte[]> keys = new ConcurrentHashMap<>();
    public final Map<StationId, byte[]> next = new ConcurrentHashMap<>();
    public final Map<StationId, Rotation> rotations = new ConcurrentHashMap<>();
    public final Map<StationId, SecurityProfile> required = new ConcurrentHashMap<>();
    public final Map<StationId, SecurityProfile> used = new ConcurrentHashMap<>();
    public final Map<StationId, SecurityProfile> upgrades = new ConcurrentHashMap<>();
    public final Map<StationId, PingInterval> pings = new ConcurrentHashMap<>();
    public volatile Runnable onLookup = () -> {};

    @Override
    public Optional<StationLock> find(StationId station) {
        onLookup.run();
        return Optional.ofNullable(keys.get(station))
                .map(key -> new StationLock(
                        key, next.get(station), required(station), or(used.get(station)), null, pings.get(station)));
    }

    private SecurityProfile required(StationId station) {
        SecurityProfile now = or(required.get(station));
        SecurityProfile asked = upgrades.getOrDefault(station, now);
        return asked.isBelow(now) ? asked : now;
    }

    private static SecurityProfile or(@Nullable SecurityProfile profile) {
        return profile == null ? SecurityProfile.BASIC : profile;
    }

    @Override
    public StationSecurity security(StationId station) {
        return new StationSecurity(
                or(required.get(station)),
                used.get(station),
                null,
                upgrades.get(station),
                null,
                null,
                rotations.get(station),
                null,
                null);
    }

    @Override
    public void require(StationId station, SecurityProfile profile) {
        required.put(station, profile);
        upgrades.remove(station);
    }

    @Override
    public void learned(StationId station, SecurityProfile profile, Instant at) {
        used.put(station, profile);
        boolean asked = profile == upgrades.get(station);
        if (asked || or(required.get(station)).isBelow(profile)) {
            required.put(station, profile);
        }
        if (asked) {
            upgrades.remove(station);
        }
    }

    @Override
    public void upgrade(StationId station, SecurityProfile to, String words, Instant at) {
        upgrades.put(station, to);
    }

    @Override
    public boolean offerKey(StationId station, byte[] hash, Instant at) {
        rotations.put(station, Rotation.SENT);
        return next.putIfAbsent(station, hash) == null;
    }

    @Override
    public void adoptKey(StationId station, Rotation came, Instant at) {
        byte[] hash = next.remove(station);
        if (hash != null) {
            keys.put(station, hash);
            rotations.put(station, came);
        }
    }

    @Override
    public void dropKey(StationId station, Rotation came, String words, Instant at) {
        if (next.remove(station) != null) {
            rotations.put(station, came);
        }
    }

    @Override
    public void doubtKey(StationId station, String words, Instant at) {
        rotations.put(station, Rotation.UNKNOWN);
    }
}

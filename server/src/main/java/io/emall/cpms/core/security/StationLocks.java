package io.emall.cpms.core.security;

import io.emall.cpms.core.unit.StationId;
import java.time.Instant;
import java.util.Optional;

/** The locks of all registered stations. */
public interface StationLocks {

    /** Empty if the station is not registered. */
    Optional<StationLock> find(StationId station);

    StationSecurity security(StationId station);

    /** What the station must use from now on, by somebody's decision; ends an upgrade that was under way. */
    void require(StationId station, SecurityProfile profile);

    /** The station has shown that it can do better: it must from now on. Never lowers; the upgrade is done. */
    void learned(StationId station, SecurityProfile profile, Instant at);

    /** The station is being asked to use another profile from its next connection on. */
    void upgrade(StationId station, SecurityProfile to, String words, Instant at);

    /**
     * Keeps a new key beside the old one, before the station is told: both are accepted until it is known which counts.
     *
     * @return false if an earlier one is still in doubt
     */
    boolean offerKey(StationId station, byte[] hash, Instant at);

    /** From now on only the new key counts; does nothing if there is none. */
    void adoptKey(StationId station, Rotation came, Instant at);

    /** From now on only the old key counts; does nothing if there is no new one. */
    void dropKey(StationId station, Rotation came, String words, Instant at);

    /** It is not known whether the station took the key. */
    void doubtKey(StationId station, String words, Instant at);
}

package io.emall.cpms.core.profile;

import io.emall.cpms.core.unit.StationId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The profiles we want, with what stations made of them; and how stations deal with profiles at all. */
public interface InstalledProfiles {
    /** An id for a profile, never given before: positive, below 2^28. */
    int nextNumber();

    /** Creates it or changes what became of it; what was given up meanwhile does not come back. */
    void save(InstalledProfile profile);

    Optional<InstalledProfile> find(int number);

    /** All that are not cleared, in the order of their numbers. */
    List<InstalledProfile> of(StationId station);

    /** The newest cleared ones. */
    List<InstalledProfile> past(StationId station, int limit);

    /** Takes what is due at stations that are online; nobody else gets it before the lease is over. */
    List<InstalledProfile> claim(Instant now, Duration lease, int limit);

    /**
     * Takes online stations that have profiles and whose check is due: those that connected or booted since the last one, and
     * those whose last one was before {@code staleBefore}.
     */
    List<StationId> claimChecks(Instant now, Instant staleBefore, Duration lease, int limit);

    /**
     * Stations that have profiles and where somebody charges, in the order of their ids.
     *
     * @param after only those behind it; null for the first ones
     */
    List<StationId> charging(@Nullable StationId after, int limit);

    PowerTraits traits(StationId station);

    void save(PowerTraits traits);

    /**
     * Forgets what was cleared before that moment; @return how many.
     *
     * @param plansBefore the same for what the energy plan set: there is a lot of it
     */
    int forget(Instant before, Instant plansBefore, int most);
}

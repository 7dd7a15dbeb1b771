package io.emall.cpms.core.profile;

import io.emall.cpms.core.location.CommandOutcome;
import io.emall.cpms.core.unit.StationId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Says charging profiles to stations, in whatever version they speak, and waits for their answers (blocking). */
public interface ProfileCommands {
    CommandOutcome set(StationId station, ChargingProfile profile);

    /** Accepted also if the station has no such profile: then it is gone already (P-62). */
    CommandOutcome clear(StationId station, ChargingProfile profile);

    /** What the station itself will do at an EVSE, or as a whole (0). */
    Composite composite(StationId station, int evse, Duration span, RateUnit unit);

    /** All profiles it has. */
    Report report(StationId station);

    /** What it tells of how it takes profiles; empty if it told nothing. */
    Optional<Capabilities> capabilities(StationId station);

    /** The station's own view. */
    sealed interface Composite {
        record Told(Instant from, Schedule schedule) implements Composite {}

        record Untold(CommandOutcome why) implements Composite {}
    }

    /** The station's list. */
    sealed interface Report {
        record Told(List<ChargingProfile> profiles) implements Report {}

        record Untold(CommandOutcome why) implements Report {}
    }
}

package io.emall.cpms.core.profile;

import io.emall.cpms.core.location.CommandOutcome;
import io.emall.cpms.core.unit.StationId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** A station that answers as told and keeps what it accepted. */
final class ScriptedProfiles implements ProfileCommands {
    static final CommandOutcome ACCEPTED = new CommandOutcome.Accepted("Accepted");

    final List<ChargingProfile> asked = new ArrayList<>();
    final List<ChargingProfile> kept = new ArrayList<>();
    final List<Integer> cleared = new ArrayList<>();
    Function<ChargingProfile, CommandOutcome> answer = profile -> ACCEPTED;
    boolean reports = true;
    Composite composite = new Composite.Untold(new CommandOutcome.NotSupported("NotImplemented"));

    @Override
    public CommandOutcome set(StationId station, ChargingProfile profile) {
        asked.add(profile);
        CommandOutcome outcome = answer.apply(profile);
        if (outcome instanceof CommandOutcome.Accepted) {
            kept.removeIf(profile::replaces);
            kept.add(profile);
        }
        return outcome;
    }

    @Override
    public CommandOutcome clear(StationId station, ChargingProfile profile) {
        cleared.add(profile.number());
        kept.removeIf(other -> other.number() == profile.number());
        return ACCEPTED;
    }

    @Override
    public Composite composite(StationId station, int evse, Duration span, RateUnit unit) {
        return composite;
    }

    @Override
    public Report report(StationId station) {
        return reports
                ? new Report.Told(List.copyOf(kept))
                : new Report.Untold(new CommandOutcome.NotSupported("GetChargingProfiles"));
    }

    @Override
    public Optional<Capabilities> capabilities(StationId station) {
        return Optional.empty();
    }

    /** What it would tell at an EVSE where this one limit holds. */
    void plans(Instant from, double watts) {
        Schedule schedule = Schedule.constant(BigDecimal.valueOf(watts), RateUnit.WATTS, from);
        composite = new Composite.Told(from, schedule.lasting(86_400));
    }

    /** Takes only these purposes, in that unit. */
    void takes(RateUnit unit, Purpose... purposes) {
        Set<Purpose> taken = Set.of(purposes);
        answer = profile ->
                taken.contains(profile.purpose()) && profile.schedule().unit() == unit
                        ? ACCEPTED
                        : new CommandOutcome.Refused("Rejected");
    }
}

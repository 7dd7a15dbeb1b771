package io.emall.cpms.ocpp.door;

import io.emall.cpms.core.location.CommandOutcome;
import io.emall.cpms.core.profile.Capabilities;
import io.emall.cpms.core.profile.ChargingProfile;
import io.emall.cpms.core.profile.ProfileCommands;
import io.emall.cpms.core.profile.RateUnit;
import io.emall.cpms.core.unit.StationId;
import io.emall.cpms.ocpp.block.ProfilePhrases;
import io.emall.cpms.ocpp.block.Tongues;
import java.time.Duration;
import java.util.Optional;

/** Says charging profiles to a station in the version it speaks. */
final class DoorProfiles implements ProfileCommands {
    private final Tongues<ProfilePhrases> tongues;

    DoorProfiles(Tongues<ProfilePhrases> tongues) {
        this.tongues = tongues;
    }

    @Override
    public CommandOutcome set(StationId station, ChargingProfile profile) {
        return tongues.say(station, (connection, phrases) -> phrases.set(connection, profile))
                .orElseGet(CommandOutcome.Offline::new);
    }

    @Override
    public CommandOutcome clear(StationId station, ChargingProfile profile) {
        return tongues.say(station, (connection, phrases) -> phrases.clear(connection, profile))
                .orElseGet(CommandOutcome.Offline::new);
    }

    @Override
    public Composite composite(StationId station, int evse, Duration span, RateUnit unit) {
        return tongues.say(station, (connection, phrases) -> phrases.composite(connection, evse, span, unit))
                .orElseGet(() -> new Composite.Untold(new CommandOutcome.Offline()));
    }

    @Override
    public Report report(StationId station) {
        return tongues.say(station, (connection, phrases) -> phrases.report(connection))
                .orElseGet(() -> new Report.Untold(new CommandOutcome.Offline()));
    }

    @Override
    public Optional<Capabilities> capabilities(StationId station) {
        return tongues.say(station, (connection, phrases) -> phrases.capabilities(connection))
                .flatMap(told -> told);
    }
}

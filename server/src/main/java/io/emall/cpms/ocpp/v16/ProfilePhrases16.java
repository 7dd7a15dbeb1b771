package io.emall.cpms.ocpp.v16;

import io.emall.cpms.core.location.CommandOutcome;
import io.emall.cpms.core.profile.Capabilities;
import io.emall.cpms.core.profile.ChargingProfile;
import io.emall.cpms.core.profile.ProfileCommands.Composite;
import io.emall.cpms.core.profile.ProfileCommands.Report;
import io.emall.cpms.core.profile.RateUnit;
import io.emall.cpms.core.profile.Schedule;
import io.emall.cpms.ocpp.block.House;
import io.emall.cpms.ocpp.block.Outcomes;
import io.emall.cpms.ocpp.block.ProfilePhrases;
import io.emall.cpms.ocpp.rpc.CallOutcome;
import io.emall.cpms.ocpp.rpc.StationConnection;
import io.emall.wire.ocpp.v16.ClearChargingProfile;
import io.emall.wire.ocpp.v16.GetCompositeSchedule;
import io.emall.wire.ocpp.v16.GetCompositeScheduleResponse;
import io.emall.wire.ocpp.v16.GetCompositeScheduleStatus;
import io.emall.wire.ocpp.v16.GetConfiguration;
import io.emall.wire.ocpp.v16.GetConfigurationResponse;
import io.emall.wire.ocpp.v16.KeyValue;
import io.emall.wire.ocpp.v16.SetChargingProfile;
import io.emall.wire.ocpp.v16.SetChargingProfileResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Charging profiles to 1.6 stations (OCPP 1.6 §5.5, §5.7, §5.16); they cannot list what they have. */
public final class ProfilePhrases16 implements ProfilePhrases {
    private static final String LEVELS = "ChargeProfileMaxStackLevel";
    private static final String UNITS = "ChargingScheduleAllowedChargingRateUnit";
    private static final String PERIODS = "ChargingScheduleMaxPeriods";
    private static final String PROFILES = "MaxChargingProfilesInstalled";
    /** An EVSE may be several connectors to the station, and each needs a profile with an id of its own. */
    private static final int NEXT_CONNECTOR = 1 << 28;

    private final House house;
    private final Duration timeout;

    /** @param timeout for each call's turn, and again for its answer */
    public ProfilePhrases16(House house, Duration timeout) {
        this.house = house;
        this.timeout = timeout;
    }

    @Override
    public CommandOutcome set(StationConnection station, ChargingProfile profile) {
        return onEach(station, profile, (connector, number) -> Profiles.said(profile, number)
                .map(said -> Outcomes.of(
                        station.call(new SetChargingProfile(connector, said), timeout), ProfilePhrases16::decided))
                .orElseGet(
                        () -> new CommandOutcome.NotSupported(profile.purpose().name())));
    }

    private static CommandOutcome decided(SetChargingProfileResponse answer) {
        return switch (answer.status()) {
            case ACCEPTED -> new CommandOutcome.Accepted("Accepted");
            case REJECTED -> new CommandOutcome.Refused("Rejected");
            case NOT_SUPPORTED -> new CommandOutcome.NotSupported("NotSupported");
        };
    }

    /** Unknown means that it is gone already (P-62). */
    @Override
    public CommandOutcome clear(StationConnection station, ChargingProfile profile) {
        return onEach(
                station,
                profile,
                (connector, number) -> Outcomes.of(
                        station.call(new ClearChargingProfile(number, null, null, null), timeout),
                        answer -> new CommandOutcome.Accepted(answer.status().name())));
    }

    private CommandOutcome onEach(
            StationConnection station, ChargingProfile profile, BiFunction<Integer, Integer, CommandOutcome> command) {
        List<Integer> connectors = profile.evse() == 0
                ? List.of(0)
                : new ConnectorNumbers(house.desk(station).evses()).ofEvse(profile.evse());
        CommandOutcome outcome = command.apply(connectors.getFirst(), profile.number());
        for (int i = 1; i < connectors.size() && outcome instanceof CommandOutcome.Accepted; i++) {
            outcome = command.apply(connectors.get(i), profile.number() + i * NEXT_CONNECTOR);
        }
        return outcome;
    }

    @Override
    public Composite composite(StationConnection station, int evse, Duration span, RateUnit unit) {
        int connector = evse == 0
                ? 0
                : new ConnectorNumbers(house.desk(station).evses()).ofEvse(evse).getFirst();
        var call = station.call(
                new GetCompositeSchedule(connector, Math.toIntExact(span.toSeconds()), Profiles.unit(unit)), timeout);
        if (call instanceof CallOutcome.Answered<GetCompositeScheduleResponse>(var answer)
                && told(answer) instanceof Composite.Told told) {
            return told;
        }
        return new Composite.Untold(Outcomes.of(call, answer -> new CommandOutcome.Refused("Rejected")));
    }

    private Composite.@Nullable Told told(GetCompositeScheduleResponse answer) {
        boolean empty = answer.status() != GetCompositeScheduleStatus.ACCEPTED
                || answer.chargingSchedule() == null
                || answer.chargingSchedule().chargingSchedulePeriod().isEmpty();
        if (empty || answer.chargingSchedule() == null) {
            return null;
        }
        Schedule schedule = Profiles.heard(answer.chargingSchedule());
        Instant start = answer.scheduleStart() == null ? schedule.start() : answer.scheduleStart();
        return new Composite.Told(start == null ? house.now() : start, schedule);
    }

    @Override
    public Report report(StationConnection station) {
        return new Report.Untold(new CommandOutcome.NotSupported("GetChargingProfiles"));
    }

    @Override
    public Optional<Capabilities> capabilities(StationConnection station) {
        var call = station.call(new GetConfiguration(List.of(LEVELS, UNITS, PERIODS, PROFILES)), timeout);
        return call instanceof CallOutcome.Answered<GetConfigurationResponse>(var answer)
                ? Optional.of(told(Objects.requireNonNullElse(answer.configurationKey(), List.of())))
                : Optional.empty();
    }

    private static Capabilities told(List<KeyValue> values) {
        return new Capabilities(
                number(values, LEVELS), number(values, PERIODS), number(values, PROFILES), units(value(values, UNITS)));
    }

    private static Set<RateUnit> units(String value) {
        Set<RateUnit> units = EnumSet.noneOf(RateUnit.class);
        if (value.contains("Power")) {
            units.add(RateUnit.WATTS);
        }
        if (value.contains("Current")) {
            units.add(RateUnit.AMPERES);
        }
        return units;
    }

    private static @Nullable Integer number(List<KeyValue> values, String key) {
        String value = value(values, key).strip();
        return value.matches("\\d{1,9}") ? Integer.valueOf(value) : null;
    }

    private static String value(List<KeyValue> values, String key) {
        return values.stream()
                .filter(entry -> entry.key().equalsIgnoreCase(key) && entry.value() != null)
                .map(entry -> Objects.requireNonNullElse(entry.value(), ""))
                .findFirst()
                .orElse("");
    }
}

package io.emall.cpms.ocpp.v2;

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
import io.emall.cpms.ocpp.block.ProfileReports;
import io.emall.cpms.ocpp.rpc.CallOutcome;
import io.emall.cpms.ocpp.rpc.StationConnection;
import io.emall.wire.ocpp.v2.ChargingProfileCriterion;
import io.emall.wire.ocpp.v2.ChargingProfileStatus;
import io.emall.wire.ocpp.v2.ClearChargingProfileRequest;
import io.emall.wire.ocpp.v2.Component;
import io.emall.wire.ocpp.v2.CompositeSchedule;
import io.emall.wire.ocpp.v2.GetChargingProfileStatus;
import io.emall.wire.ocpp.v2.GetChargingProfilesRequest;
import io.emall.wire.ocpp.v2.GetChargingProfilesResponse;
import io.emall.wire.ocpp.v2.GetCompositeScheduleRequest;
import io.emall.wire.ocpp.v2.GetCompositeScheduleResponse;
import io.emall.wire.ocpp.v2.GetVariableData;
import io.emall.wire.ocpp.v2.GetVariableResult;
import io.emall.wire.ocpp.v2.GetVariablesRequest;
import io.emall.wire.ocpp.v2.GetVariablesResponse;
import io.emall.wire.ocpp.v2.SetChargingProfileRequest;
import io.emall.wire.ocpp.v2.SetChargingProfileResponse;
import io.emall.wire.ocpp.v2.StatusInfo;
import io.emall.wire.ocpp.v2.Variable;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Charging profiles to 2.x stations (OCPP 2.0.1 K01, K08 to K10). */
public final class ProfilePhrases2 implements ProfilePhrases {
    private static final String COMPONENT = "SmartChargingCtrlr";
    private static final String LEVELS = "ProfileStackLevel";
    private static final String PERIODS = "PeriodsPerSchedule";
    private static final String UNITS = "RateUnit";

    private final House house;
    private final Duration timeout;

    /** @param timeout for each call's turn, again for its answer, and again for a report */
    public ProfilePhrases2(House house, Duration timeout) {
        this.house = house;
        this.timeout = timeout;
    }

    @Override
    public CommandOutcome set(StationConnection station, ChargingProfile profile) {
        return Profiles.said(profile, station.version())
                .map(said -> Outcomes.of(
                        station.call(new SetChargingProfileRequest(profile.evse(), said), timeout),
                        ProfilePhrases2::decided))
                .orElseGet(
                        () -> new CommandOutcome.NotSupported(profile.purpose().name()));
    }

    private static CommandOutcome decided(SetChargingProfileResponse answer) {
        return answer.status() == ChargingProfileStatus.ACCEPTED
                ? new CommandOutcome.Accepted("Accepted")
                : new CommandOutcome.Refused("Rejected" + reason(answer.statusInfo()));
    }

    private static String reason(@Nullable StatusInfo info) {
        return info == null ? "" : " (" + info.reasonCode() + ")";
    }

    /** Unknown means that it is gone already (P-62). */
    @Override
    public CommandOutcome clear(StationConnection station, ChargingProfile profile) {
        return Outcomes.of(
                station.call(new ClearChargingProfileRequest(profile.number(), null, null), timeout),
                answer -> new CommandOutcome.Accepted(answer.status().name()));
    }

    @Override
    public Composite composite(StationConnection station, int evse, Duration span, RateUnit unit) {
        var call = station.call(
                new GetCompositeScheduleRequest(Math.toIntExact(span.toSeconds()), evse, Profiles.unit(unit), null),
                timeout);
        if (call instanceof CallOutcome.Answered<GetCompositeScheduleResponse>(var answer)
                && answer.schedule() != null) {
            return told(answer.schedule());
        }
        return new Composite.Untold(
                Outcomes.of(call, answer -> new CommandOutcome.Refused("Rejected" + reason(answer.statusInfo()))));
    }

    private static Composite.Told told(CompositeSchedule its) {
        Schedule schedule =
                Profiles.schedule(its.chargingRateUnit(), its.chargingSchedulePeriod(), null, its.duration(), null);
        return new Composite.Told(its.scheduleStart(), schedule);
    }

    @Override
    public Report report(StationConnection station) {
        try (ProfileReports.Awaited report = house.profileReports().expect(station.stationId())) {
            var call = station.call(
                    new GetChargingProfilesRequest(report.request(), new ChargingProfileCriterion()), timeout);
            if (!(call instanceof CallOutcome.Answered<GetChargingProfilesResponse>(var answer))) {
                return new Report.Untold(Outcomes.of(call, its -> new CommandOutcome.NoAnswer()));
            }
            return answer.status() == GetChargingProfileStatus.NO_PROFILES
                    ? new Report.Told(List.of())
                    : report.within(timeout)
                            .<Report>map(Report.Told::new)
                            .orElseGet(() -> new Report.Untold(new CommandOutcome.NoAnswer()));
        }
    }

    @Override
    public Optional<Capabilities> capabilities(StationConnection station) {
        List<GetVariableData> asked = Stream.of(LEVELS, PERIODS, UNITS)
                .map(name -> new GetVariableData(new Component(COMPONENT), new Variable(name)))
                .toList();
        return station.call(new GetVariablesRequest(asked), timeout)
                        instanceof CallOutcome.Answered<GetVariablesResponse>(var answer)
                ? Optional.of(told(answer.getVariableResult()))
                : Optional.empty();
    }

    private static Capabilities told(List<GetVariableResult> values) {
        return new Capabilities(number(values, LEVELS), number(values, PERIODS), null, units(value(values, UNITS)));
    }

    private static Set<RateUnit> units(String value) {
        List<String> members =
                Arrays.stream(value.split(",")).map(String::strip).toList();
        Set<RateUnit> units = EnumSet.noneOf(RateUnit.class);
        if (members.contains("W")) {
            units.add(RateUnit.WATTS);
        }
        if (members.contains("A")) {
            units.add(RateUnit.AMPERES);
        }
        return units;
    }

    private static @Nullable Integer number(List<GetVariableResult> values, String name) {
        String value = value(values, name);
        return value.matches("\\d{1,9}") ? Integer.valueOf(value) : null;
    }

    private static String value(List<GetVariableResult> values, String name) {
        return values.stream()
                .filter(value -> value.variable().name().equalsIgnoreCase(name))
                .map(value ->
                        Objects.requireNonNullElse(value.attributeValue(), "").strip())
                .findFirst()
                .orElse("");
    }
}

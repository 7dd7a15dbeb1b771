package io.emall.cpms.ocpi.view;

import io.emall.cpms.core.profile.CompositeSchedule;
import io.emall.cpms.core.profile.Period;
import io.emall.cpms.core.profile.ProfileCommands.Composite;
import io.emall.cpms.core.profile.RateUnit;
import io.emall.cpms.core.profile.Schedule;
import io.emall.cpms.core.profile.Supply;
import io.emall.cpms.ocpi.http.OcpiJson;
import io.emall.wire.ocpi.v221.ActiveChargingProfile;
import io.emall.wire.ocpi.v221.ChargingProfile;
import io.emall.wire.ocpi.v221.ChargingProfilePeriod;
import io.emall.wire.ocpi.v221.ChargingRateUnit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** Charging profiles between OCPI's words and ours (mod_charging_profiles); the same in all versions. */
public final class ProfileView {

    /** What is told of changes reaches an hour ahead: the text's guide is 5 to 60 minutes. */
    private static final Duration AHEAD = Duration.ofHours(1);

    private ProfileView() {}

    /** @throws OcpiJson.Incomplete if a period is missing, or begins out of order */
    public static Schedule schedule(ChargingProfile profile) {
        List<ChargingProfilePeriod> said = Objects.requireNonNullElse(profile.chargingProfilePeriod(), List.of());
        if (said.isEmpty()) {
            throw new OcpiJson.Incomplete("charging_profile_period is missing");
        }
        return new Schedule(
                profile.chargingRateUnit() == ChargingRateUnit.W ? RateUnit.WATTS : RateUnit.AMPERES,
                said.stream().map(p -> new Period(p.startPeriod(), p.limit())).toList(),
                profile.startDateTime(),
                profile.duration(),
                profile.minChargingRate());
    }

    /** What the station itself told. */
    public static ActiveChargingProfile active(Composite.Told told) {
        Schedule its = told.schedule();
        List<ChargingProfilePeriod> periods = its.periods().stream()
                .map(p -> new ChargingProfilePeriod(p.start(), p.limit()))
                .toList();
        ChargingRateUnit unit = its.unit() == RateUnit.WATTS ? ChargingRateUnit.W : ChargingRateUnit.A;
        return new ActiveChargingProfile(
                told.from(), new ChargingProfile(unit, told.from(), its.duration(), its.minimum(), periods));
    }

    /** What holds as far as we know; where nothing limits, what the EVSE can give. */
    public static ActiveChargingProfile active(CompositeSchedule now, Supply supply) {
        Instant end = now.from().plus(AHEAD);
        List<ChargingProfilePeriod> periods = now.steps().stream()
                .filter(step -> step.from().isBefore(end))
                .map(step -> new ChargingProfilePeriod(
                        (int) Duration.between(now.from(), step.from()).toSeconds(), watts(now, step.from(), supply)))
                .toList();
        return new ActiveChargingProfile(
                now.from(),
                new ChargingProfile(ChargingRateUnit.W, now.from(), (int) AHEAD.toSeconds(), null, periods));
    }

    private static BigDecimal watts(CompositeSchedule now, Instant at, Supply supply) {
        return BigDecimal.valueOf(now.at(at, supply).value()).setScale(1, RoundingMode.DOWN);
    }
}

package io.emall.cpms.ocpp.v2;

import io.emall.cpms.core.profile.ChargingProfile;
import io.emall.cpms.core.profile.Period;
import io.emall.cpms.core.profile.ProfileKind;
import io.emall.cpms.core.profile.Purpose;
import io.emall.cpms.core.profile.RateUnit;
import io.emall.cpms.core.profile.Schedule;
import io.emall.cpms.ocpp.rpc.Version;
import io.emall.wire.ocpp.v2.ChargingProfileKind;
import io.emall.wire.ocpp.v2.ChargingProfilePurpose;
import io.emall.wire.ocpp.v2.ChargingRateUnit;
import io.emall.wire.ocpp.v2.ChargingSchedule;
import io.emall.wire.ocpp.v2.ChargingSchedulePeriod;
import io.emall.wire.ocpp.v2.RecurrencyKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Charging profiles as 2.x writes them (OCPP 2.0.1 K, §2.10 to §2.13). */
final class Profiles {
    private Profiles() {}

    /** @return empty if that version has no word for its purpose, or it is never ours to set */
    static Optional<io.emall.wire.ocpp.v2.ChargingProfile> said(ChargingProfile profile, Version version) {
        return purpose(profile.purpose(), version)
                .map(purpose -> new io.emall.wire.ocpp.v2.ChargingProfile(
                        profile.number(),
                        profile.stackLevel(),
                        purpose,
                        kind(profile.kind()),
                        List.of(schedule(profile)),
                        recurrency(profile.kind()),
                        profile.validFrom(),
                        profile.validUntil(),
                        profile.transaction(),
                        null));
    }

    static Optional<ChargingProfilePurpose> purpose(Purpose purpose, Version version) {
        boolean has21 = version == Version.OCPP_2_1;
        return switch (purpose) {
            case STATION_MAX -> Optional.of(ChargingProfilePurpose.CHARGING_STATION_MAX_PROFILE);
            case TX_DEFAULT -> Optional.of(ChargingProfilePurpose.TX_DEFAULT_PROFILE);
            case TX -> Optional.of(ChargingProfilePurpose.TX_PROFILE);
            case PRIORITY ->
                Optional.of(ChargingProfilePurpose.PRIORITY_CHARGING).filter(its -> has21);
            case LOCAL_GENERATION ->
                Optional.of(ChargingProfilePurpose.LOCAL_GENERATION).filter(its -> has21);
            case EXTERNAL -> Optional.empty();
        };
    }

    private static Purpose purpose(ChargingProfilePurpose purpose) {
        return switch (purpose) {
            case CHARGING_STATION_MAX_PROFILE -> Purpose.STATION_MAX;
            case TX_DEFAULT_PROFILE -> Purpose.TX_DEFAULT;
            case TX_PROFILE -> Purpose.TX;
            case CHARGING_STATION_EXTERNAL_CONSTRAINTS -> Purpose.EXTERNAL;
            case PRIORITY_CHARGING -> Purpose.PRIORITY;
            case LOCAL_GENERATION -> Purpose.LOCAL_GENERATION;
        };
    }

    private static ChargingProfileKind kind(ProfileKind kind) {
        return switch (kind) {
            case ABSOLUTE -> ChargingProfileKind.ABSOLUTE;
            case DAILY, WEEKLY -> ChargingProfileKind.RECURRING;
            case RELATIVE -> ChargingProfileKind.RELATIVE;
        };
    }

    /** A dynamic one has one limit that holds until it is updated. */
    private static ProfileKind kind(ChargingProfileKind kind, @Nullable RecurrencyKind recurrency) {
        return switch (kind) {
            case ABSOLUTE, DYNAMIC -> ProfileKind.ABSOLUTE;
            case RELATIVE -> ProfileKind.RELATIVE;
            case RECURRING -> recurrency == RecurrencyKind.WEEKLY ? ProfileKind.WEEKLY : ProfileKind.DAILY;
        };
    }

    private static @Nullable RecurrencyKind recurrency(ProfileKind kind) {
        return switch (kind) {
            case DAILY -> RecurrencyKind.DAILY;
            case WEEKLY -> RecurrencyKind.WEEKLY;
            case ABSOLUTE, RELATIVE -> null;
        };
    }

    private static ChargingSchedule schedule(ChargingProfile profile) {
        Schedule schedule = profile.schedule();
        boolean relative = profile.kind() == ProfileKind.RELATIVE;
        return new ChargingSchedule(
                profile.number(),
                unit(schedule.unit()),
                schedule.periods().stream()
                        .map(period ->
                                new ChargingSchedulePeriod(period.start(), period.limit(), period.phases(), null, null))
                        .toList(),
                relative ? null : schedule.start(),
                schedule.duration(),
                schedule.minimum(),
                null,
                null);
    }

    static ChargingRateUnit unit(RateUnit unit) {
        return unit == RateUnit.WATTS ? ChargingRateUnit.W : ChargingRateUnit.A;
    }

    static ChargingProfile heard(io.emall.wire.ocpp.v2.ChargingProfile profile, int evse) {
        return new ChargingProfile(
                profile.id(),
                purpose(profile.chargingProfilePurpose()),
                evse,
                profile.stackLevel(),
                kind(profile.chargingProfileKind(), profile.recurrencyKind()),
                profile.validFrom(),
                profile.validTo(),
                profile.transactionId(),
                heard(profile.chargingSchedule().getFirst()));
    }

    static Schedule heard(ChargingSchedule schedule) {
        return schedule(
                schedule.chargingRateUnit(),
                schedule.chargingSchedulePeriod(),
                schedule.startSchedule(),
                schedule.duration(),
                schedule.minChargingRate());
    }

    /** What says no limit (2.1 may say a set-point instead) limits nothing. */
    static Schedule schedule(
            ChargingRateUnit unit,
            List<ChargingSchedulePeriod> periods,
            @Nullable Instant start,
            @Nullable Integer duration,
            @Nullable BigDecimal minimum) {
        return new Schedule(
                unit == ChargingRateUnit.W ? RateUnit.WATTS : RateUnit.AMPERES,
                periods.stream()
                        .flatMap(period -> Optional.ofNullable(period.limit())
                                .map(limit -> new Period(period.startPeriod(), limit, period.numberPhases()))
                                .stream())
                        .toList(),
                start,
                duration,
                minimum);
    }
}

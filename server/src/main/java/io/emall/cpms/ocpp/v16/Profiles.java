package io.emall.cpms.ocpp.v16;

import io.emall.cpms.core.profile.ChargingProfile;
import io.emall.cpms.core.profile.Period;
import io.emall.cpms.core.profile.ProfileKind;
import io.emall.cpms.core.profile.Purpose;
import io.emall.cpms.core.profile.RateUnit;
import io.emall.cpms.core.profile.Schedule;
import io.emall.wire.ocpp.v16.ChargingProfileKind;
import io.emall.wire.ocpp.v16.ChargingProfilePurpose;
import io.emall.wire.ocpp.v16.ChargingRateUnit;
import io.emall.wire.ocpp.v16.ChargingSchedule;
import io.emall.wire.ocpp.v16.ChargingSchedulePeriod;
import io.emall.wire.ocpp.v16.RecurrencyKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Charging profiles as 1.6 writes them (OCPP 1.6 §7.8 to §7.14). */
final class Profiles {
    private Profiles() {}

    /** @return empty if 1.6 has no word for its purpose, or knows no such transaction */
    static Optional<io.emall.wire.ocpp.v16.ChargingProfile> said(ChargingProfile profile, int number) {
        return purpose(profile.purpose())
                .filter(purpose -> profile.transaction() == null || transaction(profile) != null)
                .map(purpose -> new io.emall.wire.ocpp.v16.ChargingProfile(
                        number,
                        profile.stackLevel(),
                        purpose,
                        kind(profile.kind()),
                        schedule(profile.schedule()),
                        transaction(profile),
                        recurrency(profile.kind()),
                        profile.validFrom(),
                        profile.validUntil()));
    }

    private static @Nullable Integer transaction(ChargingProfile profile) {
        String reference = profile.transaction();
        return reference != null
                        && reference.matches("\\d{1,9}|[12]\\d{9}")
                        && Long.parseLong(reference) <= Integer.MAX_VALUE
                ? Integer.valueOf(reference)
                : null;
    }

    private static Optional<ChargingProfilePurpose> purpose(Purpose purpose) {
        return switch (purpose) {
            case STATION_MAX -> Optional.of(ChargingProfilePurpose.CHARGE_POINT_MAX_PROFILE);
            case TX_DEFAULT -> Optional.of(ChargingProfilePurpose.TX_DEFAULT_PROFILE);
            case TX -> Optional.of(ChargingProfilePurpose.TX_PROFILE);
            case PRIORITY, LOCAL_GENERATION, EXTERNAL -> Optional.empty();
        };
    }

    private static ChargingProfileKind kind(ProfileKind kind) {
        return switch (kind) {
            case ABSOLUTE -> ChargingProfileKind.ABSOLUTE;
            case DAILY, WEEKLY -> ChargingProfileKind.RECURRING;
            case RELATIVE -> ChargingProfileKind.RELATIVE;
        };
    }

    private static @Nullable RecurrencyKind recurrency(ProfileKind kind) {
        return switch (kind) {
            case DAILY -> RecurrencyKind.DAILY;
            case WEEKLY -> RecurrencyKind.WEEKLY;
            case ABSOLUTE, RELATIVE -> null;
        };
    }

    private static ChargingSchedule schedule(Schedule schedule) {
        return new ChargingSchedule(
                unit(schedule.unit()),
                schedule.periods().stream()
                        .map(period ->
                                new ChargingSchedulePeriod(period.start(), tenth(period.limit()), period.phases()))
                        .toList(),
                schedule.duration(),
                schedule.start(),
                schedule.minimum() == null ? null : tenth(schedule.minimum()));
    }

    private static BigDecimal tenth(BigDecimal limit) {
        return limit.scale() > 1 ? limit.setScale(1, RoundingMode.DOWN) : limit;
    }

    static ChargingRateUnit unit(RateUnit unit) {
        return unit == RateUnit.WATTS ? ChargingRateUnit.W : ChargingRateUnit.A;
    }

    static Schedule heard(ChargingSchedule schedule) {
        return new Schedule(
                schedule.chargingRateUnit() == ChargingRateUnit.W ? RateUnit.WATTS : RateUnit.AMPERES,
                schedule.chargingSchedulePeriod().stream()
                        .map(period -> new Period(period.startPeriod(), period.limit(), period.numberPhases()))
                        .toList(),
                schedule.startSchedule(),
                schedule.duration(),
                schedule.minChargingRate());
    }
}

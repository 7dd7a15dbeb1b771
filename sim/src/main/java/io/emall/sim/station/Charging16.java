package io.emall.sim.station;

import io.emall.sim.socket.Actions;
import io.emall.sim.socket.Done;
import io.emall.sim.station.SimProfile.Use;
import io.emall.wire.ocpp.v16.ChargingProfile;
import io.emall.wire.ocpp.v16.ChargingProfileKind;
import io.emall.wire.ocpp.v16.ChargingProfilePurpose;
import io.emall.wire.ocpp.v16.ChargingProfileStatus;
import io.emall.wire.ocpp.v16.ChargingRateUnit;
import io.emall.wire.ocpp.v16.ChargingSchedule;
import io.emall.wire.ocpp.v16.ChargingSchedulePeriod;
import io.emall.wire.ocpp.v16.ClearChargingProfile;
import io.emall.wire.ocpp.v16.ClearChargingProfileResponse;
import io.emall.wire.ocpp.v16.ClearChargingProfileStatus;
import io.emall.wire.ocpp.v16.GetCompositeSchedule;
import io.emall.wire.ocpp.v16.GetCompositeScheduleResponse;
import io.emall.wire.ocpp.v16.GetCompositeScheduleStatus;
import io.emall.wire.ocpp.v16.RecurrencyKind;
import io.emall.wire.ocpp.v16.SetChargingProfile;
import io.emall.wire.ocpp.v16.SetChargingProfileResponse;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A 1.6 charge point's smart charging (OCPP 1.6 §3.13). */
final class Charging16 {
    private static final double WATTS_PER_AMPERE = 3 * 230.0;

    private final SimStation16 station;

    Charging16(SimStation16 station) {
        this.station = station;
    }

    void register(Actions actions) {
        actions.on(SetChargingProfile.class, this::set);
        actions.on(ClearChargingProfile.class, this::clear);
        actions.on(GetCompositeSchedule.class, this::composite);
    }

    private Done<SetChargingProfileResponse> set(SetChargingProfile request) {
        SimProfile profile = kept(request.connectorId(), request.csChargingProfiles());
        boolean wrong = request.connectorId() != 0
                && station.known(request.connectorId()).isEmpty();
        boolean idle = profile.use() == Use.TRANSACTION
                && (profile.transaction() == null
                        || station.running(profile.transaction()).isEmpty());
        if (wrong || idle) {
            return new Done<>(new SetChargingProfileResponse(ChargingProfileStatus.REJECTED));
        }
        station.limits().keep(profile);
        return new Done<>(new SetChargingProfileResponse(ChargingProfileStatus.ACCEPTED));
    }

    private static SimProfile kept(int connector, ChargingProfile said) {
        ChargingSchedule schedule = said.chargingSchedule();
        return new SimProfile(
                said.chargingProfileId(),
                use(said.chargingProfilePurpose()),
                connector,
                said.stackLevel(),
                said.transactionId() == null ? null : String.valueOf(said.transactionId()),
                said.validFrom(),
                said.validTo(),
                cycle(said),
                said.chargingProfileKind() == ChargingProfileKind.RELATIVE ? null : schedule.startSchedule(),
                schedule.duration() == null ? null : Duration.ofSeconds(schedule.duration()),
                schedule.chargingSchedulePeriod().stream()
                        .map(period -> new SimProfile.Stage(period.startPeriod(), watts(schedule, period)))
                        .toList(),
                said);
    }

    private static @Nullable Duration cycle(ChargingProfile said) {
        if (said.chargingProfileKind() != ChargingProfileKind.RECURRING) {
            return null;
        }
        return Duration.ofDays(said.recurrencyKind() == RecurrencyKind.WEEKLY ? 7 : 1);
    }

    private static double watts(ChargingSchedule schedule, ChargingSchedulePeriod period) {
        return period.limit().doubleValue()
                * (schedule.chargingRateUnit() == ChargingRateUnit.A ? WATTS_PER_AMPERE : 1);
    }

    private static Use use(ChargingProfilePurpose purpose) {
        return switch (purpose) {
            case CHARGE_POINT_MAX_PROFILE -> Use.STATION;
            case TX_DEFAULT_PROFILE -> Use.DEFAULT;
            case TX_PROFILE -> Use.TRANSACTION;
        };
    }

    private Done<ClearChargingProfileResponse> clear(ClearChargingProfile request) {
        boolean found = station.limits().drop(profile -> matches(request, profile));
        return new Done<>(new ClearChargingProfileResponse(
                found ? ClearChargingProfileStatus.ACCEPTED : ClearChargingProfileStatus.UNKNOWN));
    }

    private static boolean matches(ClearChargingProfile request, SimProfile profile) {
        if (request.id() != null) {
            return request.id() == profile.id();
        }
        return (request.connectorId() == null || request.connectorId() == profile.outlet())
                && (request.stackLevel() == null || request.stackLevel() == profile.level())
                && (request.chargingProfilePurpose() == null || use(request.chargingProfilePurpose()) == profile.use());
    }

    private Done<GetCompositeScheduleResponse> composite(GetCompositeSchedule request) {
        boolean unknown = request.connectorId() != 0
                && station.known(request.connectorId()).isEmpty();
        if (unknown) {
            return new Done<>(new GetCompositeScheduleResponse(GetCompositeScheduleStatus.REJECTED));
        }
        Instant from = station.rpc().now();
        boolean amperes = request.chargingRateUnit() == ChargingRateUnit.A;
        List<ChargingSchedulePeriod> periods =
                station.composite(request.connectorId(), from, Duration.ofSeconds(request.duration())).stream()
                        .map(step -> new ChargingSchedulePeriod(
                                (int) Duration.between(from, step.from()).toSeconds(), limit(step, amperes)))
                        .toList();
        ChargingSchedule schedule = new ChargingSchedule(
                amperes ? ChargingRateUnit.A : ChargingRateUnit.W, periods, request.duration(), from, null);
        return new Done<>(new GetCompositeScheduleResponse(
                GetCompositeScheduleStatus.ACCEPTED, request.connectorId(), from, schedule));
    }

    private static BigDecimal limit(Limits.Step step, boolean amperes) {
        double value = amperes ? step.watts() / WATTS_PER_AMPERE : step.watts();
        return BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP);
    }
}

package io.emall.sim.station;

import io.emall.sim.socket.Actions;
import io.emall.sim.socket.Done;
import io.emall.sim.station.SimProfile.Use;
import io.emall.wire.ocpp.v2.ChargingLimitSource;
import io.emall.wire.ocpp.v2.ChargingProfile;
import io.emall.wire.ocpp.v2.ChargingProfileKind;
import io.emall.wire.ocpp.v2.ChargingProfilePurpose;
import io.emall.wire.ocpp.v2.ChargingProfileStatus;
import io.emall.wire.ocpp.v2.ChargingRateUnit;
import io.emall.wire.ocpp.v2.ChargingSchedule;
import io.emall.wire.ocpp.v2.ChargingSchedulePeriod;
import io.emall.wire.ocpp.v2.ClearChargingProfile;
import io.emall.wire.ocpp.v2.ClearChargingProfileRequest;
import io.emall.wire.ocpp.v2.ClearChargingProfileResponse;
import io.emall.wire.ocpp.v2.ClearChargingProfileStatus;
import io.emall.wire.ocpp.v2.CompositeSchedule;
import io.emall.wire.ocpp.v2.GenericStatus;
import io.emall.wire.ocpp.v2.GetChargingProfileStatus;
import io.emall.wire.ocpp.v2.GetChargingProfilesRequest;
import io.emall.wire.ocpp.v2.GetChargingProfilesResponse;
import io.emall.wire.ocpp.v2.GetCompositeScheduleRequest;
import io.emall.wire.ocpp.v2.GetCompositeScheduleResponse;
import io.emall.wire.ocpp.v2.RecurrencyKind;
import io.emall.wire.ocpp.v2.ReportChargingProfilesRequest;
import io.emall.wire.ocpp.v2.SetChargingProfileRequest;
import io.emall.wire.ocpp.v2.SetChargingProfileResponse;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A 2.x charging station's smart charging (OCPP 2.0.1 K). */
final class Charging2 {
    private static final double WATTS_PER_AMPERE = 3 * 230.0;

    private final SimStation2 station;

    Charging2(SimStation2 station) {
        this.station = station;
    }

    void register(Actions actions) {
        actions.on(SetChargingProfileRequest.class, this::set);
        actions.on(ClearChargingProfileRequest.class, this::clear);
        actions.on(GetCompositeScheduleRequest.class, this::composite);
        actions.on(GetChargingProfilesRequest.class, this::report);
    }

    private Done<SetChargingProfileResponse> set(SetChargingProfileRequest request) {
        SimProfile profile = kept(request.evseId(), request.chargingProfile());
        boolean wrong = request.evseId() != 0 && station.known(request.evseId()).isEmpty();
        boolean idle = profile.use() == Use.TRANSACTION
                && (profile.transaction() == null
                        || station.running(profile.transaction()).isEmpty());
        if (wrong || idle) {
            return new Done<>(new SetChargingProfileResponse(ChargingProfileStatus.REJECTED));
        }
        station.limits().keep(profile);
        return new Done<>(new SetChargingProfileResponse(ChargingProfileStatus.ACCEPTED));
    }

    private static SimProfile kept(int evse, ChargingProfile said) {
        ChargingSchedule schedule = said.chargingSchedule().getFirst();
        return new SimProfile(
                said.id(),
                use(said.chargingProfilePurpose()),
                evse,
                said.stackLevel(),
                said.transactionId(),
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
        double limit = Objects.requireNonNull(period.limit()).doubleValue();
        return limit * (schedule.chargingRateUnit() == ChargingRateUnit.A ? WATTS_PER_AMPERE : 1);
    }

    private static Use use(ChargingProfilePurpose purpose) {
        return switch (purpose) {
            case TX_DEFAULT_PROFILE -> Use.DEFAULT;
            case TX_PROFILE -> Use.TRANSACTION;
            default -> Use.STATION;
        };
    }

    private Done<ClearChargingProfileResponse> clear(ClearChargingProfileRequest request) {
        boolean found = station.limits().drop(profile -> matches(request, profile));
        return new Done<>(new ClearChargingProfileResponse(
                found ? ClearChargingProfileStatus.ACCEPTED : ClearChargingProfileStatus.UNKNOWN));
    }

    private static boolean matches(ClearChargingProfileRequest request, SimProfile profile) {
        ClearChargingProfile criteria = request.chargingProfileCriteria();
        if (request.chargingProfileId() != null || criteria == null) {
            return request.chargingProfileId() != null && request.chargingProfileId() == profile.id();
        }
        return (criteria.evseId() == null || criteria.evseId() == profile.outlet())
                && (criteria.stackLevel() == null || criteria.stackLevel() == profile.level())
                && (criteria.chargingProfilePurpose() == null
                        || use(criteria.chargingProfilePurpose()) == profile.use());
    }

    private Done<GetCompositeScheduleResponse> composite(GetCompositeScheduleRequest request) {
        if (request.evseId() != 0 && station.known(request.evseId()).isEmpty()) {
            return new Done<>(new GetCompositeScheduleResponse(GenericStatus.REJECTED));
        }
        Instant from = station.rpc().now();
        boolean amperes = request.chargingRateUnit() == ChargingRateUnit.A;
        List<ChargingSchedulePeriod> periods =
                station.composite(request.evseId(), from, Duration.ofSeconds(request.duration())).stream()
                        .map(step -> new ChargingSchedulePeriod(
                                (int) Duration.between(from, step.from()).toSeconds(), limit(step, amperes)))
                        .toList();
        CompositeSchedule schedule = new CompositeSchedule(
                periods, request.evseId(), request.duration(), from, amperes ? ChargingRateUnit.A : ChargingRateUnit.W);
        return new Done<>(new GetCompositeScheduleResponse(GenericStatus.ACCEPTED, null, schedule, null));
    }

    private static BigDecimal limit(Limits.Step step, boolean amperes) {
        double value = amperes ? step.watts() / WATTS_PER_AMPERE : step.watts();
        return BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP);
    }

    /** One part for each profile. */
    private Done<GetChargingProfilesResponse> report(GetChargingProfilesRequest request) {
        List<SimProfile> all = station.limits().all().stream()
                .filter(profile -> request.evseId() == null || request.evseId() == profile.outlet())
                .toList();
        return all.isEmpty()
                ? new Done<>(new GetChargingProfilesResponse(GetChargingProfileStatus.NO_PROFILES))
                : new Done<>(
                        new GetChargingProfilesResponse(GetChargingProfileStatus.ACCEPTED),
                        () -> parts(request.requestId(), all));
    }

    private void parts(int requestId, List<SimProfile> all) {
        for (int i = 0; i < all.size(); i++) {
            boolean more = i < all.size() - 1;
            SimProfile profile = all.get(i);
            station.call(new ReportChargingProfilesRequest(
                    requestId,
                    ChargingLimitSource.CSO,
                    List.of((ChargingProfile) profile.said()),
                    profile.outlet(),
                    more,
                    null));
        }
    }
}

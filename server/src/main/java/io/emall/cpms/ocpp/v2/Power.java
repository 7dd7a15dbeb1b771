package io.emall.cpms.ocpp.v2;

import io.emall.cpms.core.profile.EvNeeds;
import io.emall.cpms.core.profile.ReportedLimit;
import io.emall.cpms.core.profile.Schedule;
import io.emall.cpms.core.unit.WattHours;
import io.emall.cpms.ocpp.block.Block;
import io.emall.cpms.ocpp.block.House;
import io.emall.cpms.ocpp.codec.Spelling;
import io.emall.cpms.ocpp.rpc.Dialect;
import io.emall.cpms.ocpp.rpc.StationConnection;
import io.emall.wire.ocpp.v2.AcChargingParameters;
import io.emall.wire.ocpp.v2.ChargingNeeds;
import io.emall.wire.ocpp.v2.ChargingSchedule;
import io.emall.wire.ocpp.v2.ClearedChargingLimitRequest;
import io.emall.wire.ocpp.v2.ClearedChargingLimitResponse;
import io.emall.wire.ocpp.v2.DcChargingParameters;
import io.emall.wire.ocpp.v2.EnergyTransferMode;
import io.emall.wire.ocpp.v2.GenericStatus;
import io.emall.wire.ocpp.v2.NotifyChargingLimitRequest;
import io.emall.wire.ocpp.v2.NotifyChargingLimitResponse;
import io.emall.wire.ocpp.v2.NotifyEVChargingNeedsRequest;
import io.emall.wire.ocpp.v2.NotifyEVChargingNeedsResponse;
import io.emall.wire.ocpp.v2.NotifyEVChargingScheduleRequest;
import io.emall.wire.ocpp.v2.NotifyEVChargingScheduleResponse;
import io.emall.wire.ocpp.v2.NotifyEvChargingNeedsStatus;
import io.emall.wire.ocpp.v2.ReportChargingProfilesRequest;
import io.emall.wire.ocpp.v2.ReportChargingProfilesResponse;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Stations tell of limits from outside, of cars' needs and of the profiles they have (OCPP 2.0.1 K09, K11 to K17). */
final class Power implements Block {
    private static final int WHOLE_STATION = 0;

    private final House house;
    private final Spelling<EnergyTransferMode> modes = new Spelling<>(EnergyTransferMode.class);

    Power(House house) {
        this.house = house;
    }

    @Override
    public void register(Dialect.Builder messages) {
        messages.on(NotifyChargingLimitRequest.class, this::notifyChargingLimit)
                .on(ClearedChargingLimitRequest.class, this::clearedChargingLimit)
                .on(NotifyEVChargingNeedsRequest.class, this::notifyEvChargingNeeds)
                .on(NotifyEVChargingScheduleRequest.class, this::notifyEvChargingSchedule)
                .on(ReportChargingProfilesRequest.class, this::reportChargingProfiles);
    }

    private NotifyChargingLimitResponse notifyChargingLimit(
            StationConnection station, NotifyChargingLimitRequest notice) {
        List<ChargingSchedule> schedules = Objects.requireNonNullElse(notice.chargingSchedule(), List.of());
        house.power()
                .limited(new ReportedLimit(
                        station.stationId(),
                        evse(notice.evseId()),
                        notice.chargingLimit().chargingLimitSource(),
                        notice.chargingLimit().isGridCritical(),
                        schedules.stream().map(Profiles::heard).toList(),
                        house.now()));
        return new NotifyChargingLimitResponse();
    }

    private ClearedChargingLimitResponse clearedChargingLimit(
            StationConnection station, ClearedChargingLimitRequest notice) {
        house.power().limitGone(station.stationId(), evse(notice.evseId()), notice.chargingLimitSource());
        return new ClearedChargingLimitResponse();
    }

    private static int evse(@Nullable Integer told) {
        return told == null ? WHOLE_STATION : told;
    }

    private NotifyEVChargingNeedsResponse notifyEvChargingNeeds(
            StationConnection station, NotifyEVChargingNeedsRequest notice) {
        ChargingNeeds needs = notice.chargingNeeds();
        EvNeeds told = new EvNeeds(
                station.stationId(),
                notice.evseId(),
                null,
                house.now(),
                modes.of(needs.requestedEnergyTransfer()),
                energy(needs),
                needs.departureTime(),
                parameters(needs),
                false);
        return new NotifyEVChargingNeedsResponse(
                switch (house.power().needs(told)) {
                    case ACCEPTED -> NotifyEvChargingNeedsStatus.ACCEPTED;
                    case PROCESSING -> NotifyEvChargingNeedsStatus.PROCESSING;
                    case REJECTED -> NotifyEvChargingNeedsStatus.REJECTED;
                });
    }

    private static @Nullable WattHours energy(ChargingNeeds needs) {
        AcChargingParameters ac = needs.acChargingParameters();
        DcChargingParameters dc = needs.dcChargingParameters();
        BigDecimal amount = ac != null ? ac.energyAmount() : dc == null ? null : dc.energyAmount();
        return amount == null ? null : new WattHours(amount);
    }

    private static Map<String, String> parameters(ChargingNeeds needs) {
        Map<String, String> all = new TreeMap<>();
        AcChargingParameters ac = needs.acChargingParameters();
        if (ac != null) {
            put(all, "evMinCurrent", ac.evMinCurrent());
            put(all, "evMaxCurrent", ac.evMaxCurrent());
            put(all, "evMaxVoltage", ac.evMaxVoltage());
        }
        DcChargingParameters dc = needs.dcChargingParameters();
        if (dc != null) {
            put(all, "evMaxCurrent", dc.evMaxCurrent());
            put(all, "evMaxVoltage", dc.evMaxVoltage());
            put(all, "evMaxPower", dc.evMaxPower());
            put(all, "stateOfCharge", dc.stateOfCharge());
            put(all, "evEnergyCapacity", dc.evEnergyCapacity());
            put(all, "fullSoC", dc.fullSoC());
            put(all, "bulkSoC", dc.bulkSoC());
        }
        return all;
    }

    private static void put(Map<String, String> all, String name, @Nullable Object value) {
        if (value != null) {
            all.put(name, value.toString());
        }
    }

    private NotifyEVChargingScheduleResponse notifyEvChargingSchedule(
            StationConnection station, NotifyEVChargingScheduleRequest notice) {
        Schedule schedule = Profiles.heard(notice.chargingSchedule());
        boolean accepted = !schedule.periods().isEmpty()
                && house.power().intends(station.stationId(), notice.evseId(), notice.timeBase(), schedule);
        return new NotifyEVChargingScheduleResponse(accepted ? GenericStatus.ACCEPTED : GenericStatus.REJECTED);
    }

    private ReportChargingProfilesResponse reportChargingProfiles(
            StationConnection station, ReportChargingProfilesRequest report) {
        house.profileReports()
                .part(
                        station.stationId(),
                        report.requestId(),
                        report.chargingProfile().stream()
                                .map(profile -> Profiles.heard(profile, report.evseId()))
                                .toList(),
                        Boolean.TRUE.equals(report.tbc()));
        return new ReportChargingProfilesResponse();
    }
}

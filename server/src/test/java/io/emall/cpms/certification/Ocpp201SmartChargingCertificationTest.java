package io.emall.cpms.certification;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.location.CommandOutcome;
import io.emall.cpms.core.profile.ChargingProfile;
import io.emall.cpms.core.profile.ProfileCommands.Composite;
import io.emall.cpms.core.profile.ProfileCommands.Report;
import io.emall.cpms.core.profile.ProfileKind;
import io.emall.cpms.core.profile.Purpose;
import io.emall.cpms.core.profile.RateUnit;
import io.emall.cpms.core.profile.Schedule;
import io.emall.sim.station.Car;
import io.emall.sim.station.SimStation201;
import io.emall.wire.ocpp.v2.ChargingNeeds;
import io.emall.wire.ocpp.v2.ChargingRateUnit;
import io.emall.wire.ocpp.v2.ChargingSchedule;
import io.emall.wire.ocpp.v2.ChargingSchedulePeriod;
import io.emall.wire.ocpp.v2.EnergyTransferMode;
import io.emall.wire.ocpp.v2.GenericStatus;
import io.emall.wire.ocpp.v2.NotifyEVChargingNeedsRequest;
import io.emall.wire.ocpp.v2.NotifyEVChargingNeedsResponse;
import io.emall.wire.ocpp.v2.NotifyEVChargingScheduleRequest;
import io.emall.wire.ocpp.v2.NotifyEVChargingScheduleResponse;
import io.emall.wire.ocpp.v2.NotifyEvChargingNeedsStatus;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** Use cases of OCPP 2.0.1's block K over a real socket; the public list of cases names none of that block. */
class Ocpp201SmartChargingCertificationTest extends CertificationCase<SimStation201> {
    @RegisterExtension
    static final DoorOnDatabase CPMS = new DoorOnDatabase();

    private static final DoorPower POWER = new DoorPower(CPMS);

    Ocpp201SmartChargingCertificationTest() {
        super(CPMS, at -> new SimStation201(at, TWO_OUTLETS));
    }

    private static ChargingProfile profile(int number, Purpose purpose, int evse, @Nullable String transaction) {
        Instant start = Instant.parse("2026-01-01T00:00:00Z");
        Schedule schedule = Schedule.constant(new BigDecimal("4200.0"), RateUnit.WATTS, start);
        return new ChargingProfile(number, purpose, evse, 0, ProfileKind.ABSOLUTE, null, null, transaction, schedule);
    }

    private CommandOutcome set(ChargingProfile profile) {
        return POWER.profiles().set(DoorPower.id(address), profile);
    }

    private void charge() {
        station.plug(1, Car.everyday());
        station.swipe(1, DoorOnDatabase.GOOD);
        DoorOnDatabase.await("the session", () -> sessions().stream().anyMatch(its -> its.isActive()));
    }

    @Test
    void K01_txProfileOfARunningTransaction() {
        charge();
        String transaction = station.transaction(1).orElseThrow().id();

        assertThat(set(profile(5, Purpose.TX, 1, transaction))).isEqualTo(ACCEPTED);

        JsonNode its = told("SetChargingProfile");
        assertThat(its.path("evseId").intValue()).isOne();
        assertThat(its.path("chargingProfile").path("transactionId").stringValue())
                .isEqualTo(transaction);
        assertThat(its.path("chargingProfile").path("chargingProfilePurpose").stringValue())
                .isEqualTo("TxProfile");
        assertThat(set(profile(6, Purpose.TX, 1, "another"))).isEqualTo(new CommandOutcome.Refused("Rejected"));
    }

    @Test
    void K08_compositeSchedule() {
        set(profile(5, Purpose.TX_DEFAULT, 1, null));

        Composite told = POWER.profiles().composite(DoorPower.id(address), 1, Duration.ofSeconds(300), RateUnit.WATTS);

        assertThat(told).isInstanceOfSatisfying(Composite.Told.class, its -> assertThat(
                        its.schedule().periods().getFirst().limit())
                .isEqualByComparingTo("4200"));
    }

    @Test
    void K09_reportInParts() {
        ChargingProfile one = profile(5, Purpose.TX_DEFAULT, 1, null);
        ChargingProfile whole = profile(6, Purpose.STATION_MAX, 0, null);
        set(one);
        set(whole);

        Report report = POWER.profiles().report(DoorPower.id(address));

        assertThat(report).isEqualTo(new Report.Told(List.of(one, whole)));
        assertThat(station.journal().sent("ReportChargingProfiles")).hasSize(2);
    }

    @Test
    void K10_clear() {
        ChargingProfile one = profile(5, Purpose.TX_DEFAULT, 1, null);
        set(one);

        assertThat(POWER.profiles().clear(DoorPower.id(address), one)).isInstanceOf(CommandOutcome.Accepted.class);

        assertThat(station.profilesKept()).isZero();
        assertThat(POWER.profiles().report(DoorPower.id(address))).isEqualTo(new Report.Told(List.of()));
    }

    @Test
    void K15_aCarThatTellsItsNeedsGetsAProfileForItsTransaction() {
        charge();

        assertThat(station.call(new NotifyEVChargingNeedsRequest(
                                new ChargingNeeds(EnergyTransferMode.AC_THREE_PHASE), 1))
                        .get())
                .isEqualTo(new NotifyEVChargingNeedsResponse(NotifyEvChargingNeedsStatus.ACCEPTED));
        POWER.care();
        POWER.care();

        DoorOnDatabase.await("its profile", () -> station.profilesKept() == 1);
        assertThat(told("SetChargingProfile")
                        .path("chargingProfile")
                        .path("transactionId")
                        .stringValue())
                .isEqualTo(station.transaction(1).orElseThrow().id());
    }

    @Test
    void K17_whatTheCarMeansToTakeIsHeldAgainstTheLimits() {
        charge();

        assertThat(intends("22000")).isEqualTo(GenericStatus.ACCEPTED);
        assertThat(intends("30000")).isEqualTo(GenericStatus.REJECTED);
    }

    private GenericStatus intends(String watts) {
        ChargingSchedule schedule = new ChargingSchedule(
                1, ChargingRateUnit.W, List.of(new ChargingSchedulePeriod(0, new BigDecimal(watts))));
        NotifyEVChargingScheduleResponse answer = station.call(
                        new NotifyEVChargingScheduleRequest(Instant.now(), schedule, 1))
                .get();
        return answer.status();
    }
}

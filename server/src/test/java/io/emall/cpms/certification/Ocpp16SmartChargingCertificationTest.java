package io.emall.cpms.certification;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.location.CommandOutcome;
import io.emall.cpms.core.profile.ChargingProfile;
import io.emall.cpms.core.profile.Period;
import io.emall.cpms.core.profile.ProfileCommands.Composite;
import io.emall.cpms.core.profile.ProfileKind;
import io.emall.cpms.core.profile.Purpose;
import io.emall.cpms.core.profile.RateUnit;
import io.emall.cpms.core.profile.Schedule;
import io.emall.cpms.core.technical.CommandResult;
import io.emall.sim.station.Car;
import io.emall.sim.station.SimStation16;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** Cases of the OCA's certification of a 1.6 central system about smart charging, by their numbers. */
class Ocpp16SmartChargingCertificationTest extends CertificationCase<SimStation16> {
    @RegisterExtension
    static final DoorOnDatabase CPMS = new DoorOnDatabase();

    private static final DoorPower POWER = new DoorPower(CPMS);

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    Ocpp16SmartChargingCertificationTest() {
        super(CPMS, at -> new SimStation16(at, TWO_OUTLETS));
    }

    private static ChargingProfile profile(Purpose purpose, int evse, @Nullable String transaction) {
        Schedule schedule =
                new Schedule(RateUnit.AMPERES, List.of(new Period(0, new BigDecimal("6.0"), 3)), START, null, null);
        return new ChargingProfile(1, purpose, evse, 0, ProfileKind.ABSOLUTE, null, null, transaction, schedule);
    }

    private CommandOutcome set(ChargingProfile profile) {
        return POWER.profiles().set(DoorPower.id(address), profile);
    }

    private void charge() {
        station.plug(1, Car.everyday());
        station.swipe(1, DoorOnDatabase.GOOD);
    }

    @Test
    void TC_056_CSMS_txDefaultProfile() {
        assertThat(set(profile(Purpose.TX_DEFAULT, 1, null))).isEqualTo(ACCEPTED);

        JsonNode payload = told("SetChargingProfile");
        assertThat(payload.path("connectorId").intValue()).isOne();
        JsonNode its = payload.path("csChargingProfiles");
        assertThat(its.path("chargingProfilePurpose").stringValue()).isEqualTo("TxDefaultProfile");
        assertThat(its.path("chargingProfileKind").stringValue()).isEqualTo("Absolute");
        assertThat(its.path("transactionId").isMissingNode()).isTrue();
        JsonNode schedule = its.path("chargingSchedule");
        assertThat(schedule.path("chargingRateUnit").stringValue()).isEqualTo("A");
        assertThat(schedule.path("chargingSchedulePeriod").get(0).toString())
                .isEqualTo("{\"startPeriod\":0,\"limit\":6.0,\"numberPhases\":3}");
        charge();
        long before = station.outlet(1).registerWh();
        station.charge(1, Duration.ofHours(1));
        assertThat(station.outlet(1).registerWh() - before).isBetween(4135L, 4145L);
    }

    @Test
    void TC_057_CSMS_txProfile() {
        charge();
        String transaction = station.transaction(1).orElseThrow().id();

        assertThat(set(profile(Purpose.TX, 1, transaction))).isEqualTo(ACCEPTED);

        JsonNode its = told("SetChargingProfile").path("csChargingProfiles");
        assertThat(its.path("chargingProfilePurpose").stringValue()).isEqualTo("TxProfile");
        assertThat(its.path("transactionId").intValue()).isEqualTo(Integer.parseInt(transaction));
        assertThat(its.path("transactionId").intValue()).isEqualTo(session().number());
    }

    @Test
    void TC_059_CSMS_remoteStartWithAProfile() {
        station.plug(1, Car.everyday());

        CommandResult.Answered answer = technical("RemoteStartTransaction", """
                {"idTag":"GOODCARD","connectorId":1,"chargingProfile":{"chargingProfileId":1,"stackLevel":0,
                "chargingProfilePurpose":"TxProfile","chargingProfileKind":"Relative","chargingSchedule":
                {"chargingRateUnit":"A","chargingSchedulePeriod":[{"startPeriod":0,"limit":6.0}]}}}""");

        assertThat(answer.status()).isEqualTo("Accepted");
        JsonNode its = told("RemoteStartTransaction").path("chargingProfile");
        assertThat(its.path("chargingProfilePurpose").stringValue()).isEqualTo("TxProfile");
        assertThat(its.path("transactionId").isMissingNode()).isTrue();
        DoorOnDatabase.await("the session", () -> sessions().size() == 1);
    }

    @Test
    void TC_066_CSMS_getCompositeSchedule() {
        set(profile(Purpose.TX_DEFAULT, 1, null));

        Composite told =
                POWER.profiles().composite(DoorPower.id(address), 1, Duration.ofSeconds(300), RateUnit.AMPERES);

        assertThat(told("GetCompositeSchedule").toString())
                .isEqualTo("{\"connectorId\":1,\"duration\":300,\"chargingRateUnit\":\"A\"}");
        assertThat(told).isInstanceOfSatisfying(Composite.Told.class, its -> assertThat(
                        its.schedule().periods().getFirst().limit())
                .isEqualByComparingTo("6.0"));
    }

    @Test
    void TC_067_CSMS_clearChargingProfile() {
        ChargingProfile profile = profile(Purpose.TX_DEFAULT, 1, null);
        set(profile);

        assertThat(POWER.profiles().clear(DoorPower.id(address), profile)).isInstanceOf(CommandOutcome.Accepted.class);

        assertThat(told("ClearChargingProfile").toString()).isEqualTo("{\"id\":1}");
        assertThat(station.profilesKept()).isZero();
        assertThat(POWER.profiles().clear(DoorPower.id(address), profile)).isInstanceOf(CommandOutcome.Accepted.class);
    }
}

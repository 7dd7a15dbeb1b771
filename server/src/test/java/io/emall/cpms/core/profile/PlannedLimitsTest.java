package io.emall.cpms.core.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.location.CommandOutcome;
import io.emall.cpms.core.location.ConnectorState;
import io.emall.cpms.core.location.Equipment;
import io.emall.cpms.core.location.Evse;
import io.emall.cpms.core.profile.InstalledProfile.Role;
import io.emall.cpms.core.profile.InstalledProfile.State;
import io.emall.cpms.core.session.ChargingSession;
import io.emall.cpms.core.session.Meter;
import io.emall.cpms.core.session.MeterReading;
import io.emall.cpms.core.session.Place;
import io.emall.cpms.core.session.SeqNos;
import io.emall.cpms.core.session.SessionState;
import io.emall.cpms.core.session.Transaction;
import io.emall.cpms.core.unit.LocationId;
import io.emall.cpms.core.unit.OperatorId;
import io.emall.cpms.core.unit.SessionId;
import io.emall.cpms.core.unit.StationId;
import io.emall.cpms.core.unit.Uuids;
import io.emall.cpms.core.unit.WattHours;
import io.emall.cpms.core.unit.Watts;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The plan's limits at a station: above everyone else's, known only as far as told, and over by themselves (P-61 to P-63). */
class PlannedLimitsTest {
    private static final StationId STATION = new StationId("CP1");
    private static final Evse EVSE =
            Equipment.anEvse("CP1", 1, Equipment.aSocket(ConnectorState.OCCUPIED, Instant.EPOCH));
    private static final Watts NAMEPLATE = Watts.ofKilo(22);

    private final MemoryPower power = new MemoryPower();
    private final ScriptedProfiles station = new ScriptedProfiles();
    private Instant now = Instant.parse("2026-11-22T12:00:00Z");
    private final ProfileInstaller installer = new ProfileInstaller(station, power, power.charging(), () -> now);
    private final PlannedLimits limits = new PlannedLimits(installer, power, power, power.charging(), () -> now);
    private final ProfileCare care = new ProfileCare(
            station, power, power, power.charging(), installer, Runnable::run, Duration.ofHours(1), () -> now);

    @BeforeEach
    void aCarCharges() {
        charges(Meter.startingAt(WattHours.ZERO, now));
    }

    private void charges(Meter meter) {
        power.running.clear();
        power.running.add(new ChargingSession(
                new SessionId(new Uuids(() -> now).next()),
                1,
                new OperatorId("IT", "EML"),
                new Place(STATION, new LocationId("L1"), 1, null, null),
                new SessionState.Active(),
                now,
                new Transaction("k", "T-1", true),
                null,
                meter,
                SeqNos.NONE,
                null,
                null,
                now));
    }

    private boolean hold(double kilowatts) {
        return limits.hold(tap(), Watts.ofKilo(kilowatts), now.plus(Duration.ofMinutes(30)), "grid limit");
    }

    private Tap tap() {
        return limits.tap(EVSE, now.plus(Duration.ofMinutes(15)));
    }

    private void person(Role role, Purpose purpose, double kilowatts) {
        String transaction = purpose == Purpose.TX ? "T-1" : null;
        int level = StackLevels.free(power.of(STATION), purpose, 1, transaction, role, null);
        Schedule schedule = Schedule.constant(BigDecimal.valueOf(kilowatts * 1000), RateUnit.WATTS, now);
        ChargingProfile profile = new ChargingProfile(
                power.nextNumber(), purpose, 1, level, ProfileKind.ABSOLUTE, null, null, transaction, schedule);
        power.save(new InstalledProfile(
                profile, STATION, role, State.ACCEPTED, "", "ada", "", null, now, now, null, null, 0));
    }

    @Test
    void anEvseThatWasToldNothingMayDrawWhatItsWiresCarry() {
        assertThat(tap().most()).isEqualTo(NAMEPLATE);
        assertThat(tap().held()).isNull();
        assertThat(tap().wanted().at(now, tap().supply())).isEqualTo(NAMEPLATE);
    }

    @Test
    void whatTheStationAcceptedHoldsUntilItIsOver() {
        assertThat(hold(9)).isTrue();
        assertThat(tap().most()).isEqualTo(Watts.ofKilo(9));
        assertThat(tap().held()).isEqualTo(Watts.ofKilo(9));
        assertThat(tap().heldUntil()).isEqualTo(now.plus(Duration.ofMinutes(30)));

        assertThat(tap().after()).isEqualTo(Watts.ofKilo(9));

        now = now.plus(Duration.ofMinutes(20));
        assertThat(tap().most()).as("it is over before the time looked at").isEqualTo(NAMEPLATE);
        assertThat(tap().after()).isEqualTo(NAMEPLATE);
    }

    @Test
    void afterItIsOverTheFallbackHolds() {
        person(Role.FALLBACK, Purpose.TX_DEFAULT, 4);
        hold(9);

        now = now.plus(Duration.ofMinutes(31));

        assertThat(tap().most()).isEqualTo(Watts.ofKilo(4));
        assertThat(tap().wanted().at(now, tap().supply()))
                .as("a fallback is nobody's wish")
                .isEqualTo(NAMEPLATE);
    }

    @Test
    void aLimitThatWasNotAnsweredMayHoldOrNot() {
        hold(9);
        station.answer = profile -> new CommandOutcome.NoAnswer();

        assertThat(hold(5)).isFalse();
        assertThat(tap().most()).as("the older one may still stand").isEqualTo(Watts.ofKilo(9));
        assertThat(hold(12)).isFalse();
        assertThat(tap().most()).as("the new one may stand").isEqualTo(Watts.ofKilo(12));
        assertThat(hold(3)).isFalse();
        assertThat(tap().most()).as("or the one before").isEqualTo(Watts.ofKilo(12));

        station.asked.clear();
        now = now.plus(Duration.ofMinutes(10));
        care.round();
        assertThat(station.asked).as("it is not repeated by itself").isEmpty();
    }

    @Test
    void anOfflineStationIsNotToldOfAnOldPlanLater() {
        station.answer = profile -> new CommandOutcome.Offline();
        assertThat(hold(9)).isFalse();

        station.answer = profile -> ScriptedProfiles.ACCEPTED;
        now = now.plus(Duration.ofMinutes(1));
        care.round();

        assertThat(station.kept).isEmpty();
        assertThat(tap().most()).isEqualTo(NAMEPLATE);
    }

    @Test
    void aNewerLimitTakesThePlaceOfTheOlder() {
        hold(9);
        hold(5);

        assertThat(station.kept).hasSize(1);
        assertThat(power.of(STATION)).hasSize(1);
        assertThat(tap().held()).isEqualTo(Watts.ofKilo(5));
    }

    @Test
    void thePlanLiesAboveWhatPeopleWantAndKnowsIt() {
        person(Role.LIMIT, Purpose.TX, 7);
        hold(5);
        person(Role.LIMIT, Purpose.TX, 6);

        assertThat(tap().most()).as("the station obeys the plan").isEqualTo(Watts.ofKilo(5));
        assertThat(tap().wanted().at(now, tap().supply())).isEqualTo(Watts.ofKilo(6));
    }

    @Test
    void withThreeLevelsTheHighestIsThePlans() {
        power.save(PowerTraits.unknown(STATION).telling(new Capabilities(3, null, null, java.util.Set.of())));
        hold(5);

        assertThat(station.kept.getFirst().stackLevel()).isEqualTo(3);
        assertThat(StackLevels.free(power.of(STATION), Purpose.TX, 1, "T-1", Role.LIMIT, 3))
                .isEqualTo(1);
    }

    @Test
    void whoDrawsMoreThanItsStationAcceptedDoesNotObey() {
        hold(5);
        now = now.plus(Duration.ofMinutes(3));
        MeterReading reading = new MeterReading(now, null, Watts.ofKilo(11), null, false, List.of());
        Instant began = now.minus(Duration.ofMinutes(3));
        ChargingSession session = power.running.getFirst();
        power.running.set(
                0, session.metered(Meter.startingAt(WattHours.ZERO, began).with(reading), SeqNos.NONE, now));

        assertThat(tap().obeys()).isFalse();
        assertThat(tap().drawn()).isEqualTo(Watts.ofKilo(11));
    }

    private void draws(double kilowatts) {
        now = now.plus(Duration.ofMinutes(2));
        MeterReading reading = new MeterReading(now, null, Watts.ofKilo(kilowatts), null, false, List.of());
        charges(Meter.startingAt(WattHours.ZERO, now.minus(Duration.ofMinutes(2)))
                .with(reading));
    }

    @Test
    void aCarThatMayTakeMoreOnlySinceItsMeterWasReadIsNotTakenForFull() {
        hold(0);
        draws(0);
        hold(11);
        assertThat(tap().sated()).isFalse();
        assertThat(tap().isIdle()).isFalse();

        draws(0);
        assertThat(tap().isIdle()).as("it may since two minutes").isTrue();
    }

    @Test
    void aCarThatMightNotTakeAnythingIsKnownForPausedUntilItsMeterIsTooOld() {
        double least = 4_140;
        hold(0);
        draws(0);
        hold(4.14);
        assertThat(tap().wasPaused(least)).isTrue();
        now = now.plus(Duration.ofMinutes(11));
        assertThat(tap().wasPaused(least)).as("nobody knows").isFalse();

        draws(0);
        assertThat(tap().wasPaused(least)).as("it might take that much").isFalse();
        hold(0);
        draws(0.5);
        assertThat(tap().wasPaused(least)).as("it takes some").isFalse();
    }

    @Test
    void aCarThatTookLessThanItMightDoesSoUnderAHigherLimitToo() {
        hold(11);
        draws(5);
        hold(20);
        assertThat(tap().sated()).isTrue();
        hold(6);
        assertThat(tap().sated()).isTrue();
        hold(5);
        assertThat(tap().sated()).as("it may want more than that").isFalse();
    }

    @Test
    void whoWasSlowedAMomentAgoHasTheTimeToObey() {
        person(Role.FALLBACK, Purpose.TX_DEFAULT, 4);
        hold(11);
        now = now.plus(Duration.ofMinutes(3));
        hold(5);
        now = now.plus(Duration.ofSeconds(40));
        reads(11);
        assertThat(tap().obeys()).as("it may still have been right").isTrue();

        now = now.plus(Duration.ofMinutes(2));
        reads(11);
        assertThat(tap().obeys()).isFalse();
    }

    private void reads(double kilowatts) {
        MeterReading reading = new MeterReading(now, null, Watts.ofKilo(kilowatts), null, false, List.of());
        charges(Meter.startingAt(WattHours.ZERO, now.minus(Duration.ofMinutes(9)))
                .with(reading));
    }

    @Test
    void whereNobodyChargesTheNextTransactionIsLimited() {
        power.running.clear();
        hold(3);

        assertThat(station.kept.getFirst().purpose()).isEqualTo(Purpose.TX_DEFAULT);
        assertThat(tap().most()).isEqualTo(Watts.ofKilo(3));
        aCarCharges();
        assertThat(tap().most()).as("it begins with that").isEqualTo(Watts.ofKilo(3));
        assertThat(tap().held()).as("but has no limit of its own yet").isNull();
    }

    @Test
    void aFallbackIsInstalledOnceAndChangedWhereItMust() {
        limits.fallback(EVSE, Watts.ofKilo(4), "grid");
        limits.fallback(EVSE, Watts.ofKilo(4), "grid");
        assertThat(station.asked).hasSize(1);

        limits.fallback(EVSE, Watts.ofKilo(6), "grid");
        care.round();

        assertThat(station.kept).hasSize(1);
        assertThat(tap().most()).isEqualTo(Watts.ofKilo(6));
    }

    @Test
    void lettingGoTakesItOut() {
        hold(5);

        limits.letGo(EVSE, "no longer planned");
        care.round();

        assertThat(station.kept).isEmpty();
        assertThat(tap().most()).isEqualTo(NAMEPLATE);
    }
}

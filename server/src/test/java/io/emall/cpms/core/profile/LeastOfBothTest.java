package io.emall.cpms.core.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.account.AuditLog;
import io.emall.cpms.core.account.Role;
import io.emall.cpms.core.location.CommandOutcome;
import io.emall.cpms.core.location.ConnectorState;
import io.emall.cpms.core.location.Equipment;
import io.emall.cpms.core.location.Evse;
import io.emall.cpms.core.session.ChargingSession;
import io.emall.cpms.core.session.Meter;
import io.emall.cpms.core.session.Place;
import io.emall.cpms.core.session.SeqNos;
import io.emall.cpms.core.session.SessionState;
import io.emall.cpms.core.session.Transaction;
import io.emall.cpms.core.unit.LocationId;
import io.emall.cpms.core.unit.OperatorId;
import io.emall.cpms.core.unit.SessionId;
import io.emall.cpms.core.unit.StationId;
import io.emall.cpms.core.unit.UserId;
import io.emall.cpms.core.unit.Uuids;
import io.emall.cpms.core.unit.WattHours;
import io.emall.cpms.core.unit.Watts;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever levels a station has, no more flows than the plan and people allow, also when we fall silent (P-60 to P-63). */
class LeastOfBothTest {
    private static final StationId STATION = new StationId("CP1");
    private static final Evse EVSE =
            Equipment.anEvse("CP1", 1, Equipment.aSocket(ConnectorState.OCCUPIED, Instant.EPOCH));
    private static final Actor ADA = new Actor(new UserId(new UUID(1, 1)), "ada", Role.ADMINISTRATOR);
    private static final Duration LEASE = Duration.ofMinutes(10);

    private final MemoryPower power = new MemoryPower();
    private final ScriptedProfiles station = new ScriptedProfiles();
    private final List<StationId> changed = new ArrayList<>();
    private Watts wanted = Watts.ZERO;
    private Instant now = Instant.parse("2026-11-22T12:00:00Z");
    private final ProfileInstaller installer = new ProfileInstaller(station, power, power.charging(), () -> now);
    private final PlannedLimits limits = new PlannedLimits(installer, power, power, power.charging(), () -> now);
    private final ProfileCare care = new ProfileCare(
            station, power, power, power.charging(), installer, Runnable::run, Duration.ofHours(1), () -> now);
    private final ProfileDesk desk =
            new ProfileDesk(station, power, power.charging(), installer, audit(), this::changed, () -> now);

    private static AuditLog audit() {
        return (AuditLog) Proxy.newProxyInstance(
                AuditLog.class.getClassLoader(), new Class<?>[] {AuditLog.class}, (proxy, method, asked) -> null);
    }

    /** A plan made from then on knows what is known now. */
    private void changed(StationId at) {
        changed.add(at);
        Tap tap = limits.tap(EVSE, now.plus(LEASE));
        wanted = tap.wanted().at(now, tap.supply());
    }

    @BeforeEach
    void aCarCharges() {
        power.running.add(new ChargingSession(
                new SessionId(new Uuids(() -> now).next()),
                1,
                new OperatorId("IT", "EML"),
                new Place(STATION, new LocationId("L1"), 1, null, null),
                new SessionState.Active(),
                now,
                new Transaction("k", "T-1", true),
                null,
                Meter.startingAt(WattHours.ZERO, now),
                SeqNos.NONE,
                null,
                null,
                now));
    }

    /** Takes levels up to that, and refuses what is above. */
    private void levels(int highest) {
        power.save(PowerTraits.unknown(STATION).telling(new Capabilities(highest, null, null, Set.of())));
        station.answer = profile -> profile.stackLevel() <= highest
                ? ScriptedProfiles.ACCEPTED
                : new CommandOutcome.Refused("PropertyConstraintViolation");
    }

    /** As the energy plan does: the fallback, then as much as both want. */
    private void plans(double kilowatts) {
        limits.fallback(EVSE, Watts.ofKilo(6), "plan");
        Tap tap = limits.tap(EVSE, now.plus(LEASE));
        Watts wanted = tap.wanted().least(now, now.plus(LEASE), tap.supply());
        Watts least = wanted.compareTo(Watts.ofKilo(kilowatts)) < 0 ? wanted : Watts.ofKilo(kilowatts);
        limits.hold(tap, least, now.plus(LEASE), "plan");
    }

    private InstalledProfile person(LimitRequest.Scope scope, double kilowatts) {
        Rate rate = new Rate(BigDecimal.valueOf(kilowatts * 1000), RateUnit.WATTS);
        ProfileDesk.Outcome outcome = desk.limit(ADA, new LimitRequest(STATION, 1, scope, rate, null, null, "line"));
        assertThat(outcome).isInstanceOf(ProfileDesk.Outcome.Kept.class);
        return ((ProfileDesk.Outcome.Kept) outcome).profile();
    }

    /** kW by the standard's rules for what the station keeps. */
    private double allows() {
        Situation situation = power.charging().situation(STATION, 1);
        return CompositeSchedule.of(station.kept, situation, now, Duration.ofSeconds(1))
                .at(now, situation.supply())
                .kilo();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 8})
    void aPersonsLimitHoldsUnderThePlansAndTheFallbackWhenWeAreSilent(int highest) {
        levels(highest);
        plans(15);
        assertThat(allows()).isEqualTo(15);
        changed.clear();

        InstalledProfile limit = person(LimitRequest.Scope.PLACE, 5);
        assertThat(changed).as("the plan is due").containsExactly(STATION);
        plans(15);
        assertThat(allows()).isEqualTo(5);
        now = now.plus(LEASE).plusSeconds(1);
        care.round();
        assertThat(allows()).as("nobody speaks").isLessThanOrEqualTo(5);

        desk.clear(ADA, STATION, limit.number(), "over");
        plans(15);
        care.round();
        plans(15);
        assertThat(allows()).isEqualTo(15);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 8})
    void aPersonsHigherLimitOfTheTransactionDoesNotHideTheFallback(int highest) {
        levels(highest);
        plans(15);
        person(LimitRequest.Scope.TRANSACTION, 20);
        plans(15);
        assertThat(allows()).isEqualTo(15);

        now = now.plus(LEASE).plusSeconds(1);
        care.round();

        assertThat(allows()).as("nobody speaks").isEqualTo(6);
        plans(12);
        assertThat(allows()).as("we speak again").isEqualTo(12);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 8})
    void whereNobodyChargesYetTheNextOneBeginsWithTheLeastOfBoth(int highest) {
        levels(highest);
        power.running.clear();
        plans(4);
        person(LimitRequest.Scope.PLACE, 9);
        plans(4);
        assertThat(allows()).isEqualTo(4);
        now = now.plus(LEASE).plusSeconds(1);
        care.round();
        assertThat(allows()).as("nobody speaks").isEqualTo(6);

        int before = station.asked.size();
        plans(4);
        plans(4);
        assertThat(station.asked.size() - before)
                .as("fallback and plan do not push each other out")
                .isLessThan(4);
        person(LimitRequest.Scope.PLACE, 3);
        plans(4);
        assertThat(allows()).isEqualTo(3);
        now = now.plus(LEASE).plusSeconds(1);
        assertThat(allows()).as("nobody speaks").isLessThanOrEqualTo(3);
    }

    @Test
    void thePlanIsDueWhenALimitIsThereOrGoneAndNotBefore() {
        InstalledProfile limit = person(LimitRequest.Scope.TRANSACTION, 5);
        assertThat(wanted.kilo()).isEqualTo(5);

        desk.clear(ADA, STATION, limit.number(), "over");

        assertThat(changed).hasSize(2);
        assertThat(wanted.kilo()).isEqualTo(22);
    }

    @Test
    void aPersonsLowerFallbackStays() {
        desk.fallback(ADA, STATION, 1, new Rate(BigDecimal.valueOf(4000), RateUnit.WATTS), "old line");
        plans(15);

        now = now.plus(LEASE).plusSeconds(1);
        care.round();

        assertThat(allows()).isEqualTo(4);
    }

    @Test
    void aStationThatTakesOnePeriodOnlyIsLimitedToTheFallbackAtOnce() {
        power.save(PowerTraits.unknown(STATION).telling(new Capabilities(8, 1, null, Set.of())));
        plans(15);
        person(LimitRequest.Scope.TRANSACTION, 20);
        plans(15);

        assertThat(allows()).isEqualTo(6);
    }
}

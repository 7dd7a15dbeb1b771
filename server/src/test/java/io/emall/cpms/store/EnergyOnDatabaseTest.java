package io.emall.cpms.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.account.Role;
import io.emall.cpms.core.battery.GivenBattery;
import io.emall.cpms.core.battery.MeterKind;
import io.emall.cpms.core.energy.Choice;
import io.emall.cpms.core.energy.Decision;
import io.emall.cpms.core.energy.EnergyDesk;
import io.emall.cpms.core.energy.Sites;
import io.emall.cpms.core.supply.Contract;
import io.emall.cpms.core.supply.Curves;
import io.emall.cpms.core.supply.Dso;
import io.emall.cpms.core.supply.Export;
import io.emall.cpms.core.supply.Standing;
import io.emall.cpms.core.supply.Supplied;
import io.emall.cpms.core.unit.EvseUid;
import io.emall.cpms.core.unit.UserId;
import io.emall.cpms.core.unit.Watts;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Plans are carried out: stations, batteries and the grid's limit, on the real database. */
class EnergyOnDatabaseTest {
    private static final Actor ADA = new Actor(new UserId(new UUID(1, 1)), "ada", Role.ADMINISTRATOR);
    private static int sites;

    @RegisterExtension
    static final TestStore STORE = new TestStore();

    private final PlannedSite site = new PlannedSite(STORE, "N" + ++sites + "-");

    @Test
    void oneCarHasAllItsSocketGives() {
        site.connected(80, 10);
        site.carComes(1);
        site.passes(Duration.ofSeconds(30));

        assertThat(site.allows(1)).isEqualTo(50);
    }

    @Test
    void severalCarsShareWhatTheConnectionGivesAndNobodyWaitsForNothing() {
        site.connected(80, 10);
        site.carComes(1);
        site.carComes(2);
        site.carComes(3);
        site.passes(Duration.ofSeconds(30));

        assertThat(site.allowsInAll()).isBetween(68.0, 70.0);
        assertThat(site.allows(1)).isGreaterThan(15);

        site.carLeaves(2);
        site.passes(Duration.ofSeconds(30));
        assertThat(site.allows(1) + site.allows(3)).isGreaterThan(64);
        assertThat(site.allowsInAll()).isLessThanOrEqualTo(70.01);
    }

    @Test
    void aCarThatTakesLittleLeavesTheRestToOthers() {
        site.connected(80, 10);
        site.modest.put(site.station(2), 7.0);
        site.carComes(1);
        site.carComes(2);
        site.carComes(3);
        site.passes(Duration.ofMinutes(12));

        assertThat(site.allows(2)).isBetween(7.0, 10.0);
        assertThat(site.allows(1)).isGreaterThan(28);
        assertThat(site.allows(3)).isGreaterThan(28);

        site.modest.remove(site.station(2));
        site.passes(Duration.ofMinutes(12));
        assertThat(site.allows(2)).as("hungry again").isGreaterThan(20);
    }

    @Test
    void atNoSecondIsMoreAllowedThanTheConnectionGives() {
        site.connected(80, 10);
        site.passes(Duration.ofSeconds(20));
        for (int number = 1; number <= 3; number++) {
            site.carComes(number);
            for (int second = 0; second < 20; second++) {
                site.passes(Duration.ofSeconds(1));
                assertThat(site.allowsInAll()).isLessThanOrEqualTo(70.01);
            }
        }
    }

    @Test
    void whenWeFallSilentTheFallbacksHoldTheLimit() {
        site.connected(80, 10);
        site.passes(Duration.ofSeconds(5));
        site.carComes(1);
        site.passes(Duration.ofSeconds(30));
        assertThat(site.allows(1)).isEqualTo(50);

        for (int minute = 0; minute < 15; minute++) {
            site.silence(Duration.ofMinutes(1));
            assertThat(site.allowsInAll()).isLessThanOrEqualTo(70.01);
        }
        assertThat(site.allows(1)).isCloseTo(70 / 3.0, offset(0.1));
    }

    @Test
    void whenANodeDiesWithASiteInItsHandsAnotherGoesOnWithinTheLeaseAndTheLimitHolds() {
        site.connected(80, 10);
        site.passes(Duration.ofSeconds(5));
        site.carComes(1);
        site.passes(Duration.ofSeconds(30));
        site.carComes(2);
        assertThat(site.manager.due()).as("and is killed").isNotEmpty();

        for (int second = 0; second < 119; second++) {
            site.passes(Duration.ofSeconds(1));
            assertThat(site.allows(1)).isEqualTo(50);
            assertThat(site.allowsInAll()).isLessThanOrEqualTo(70.01);
        }
        site.passes(Duration.ofMinutes(1));
        assertThat(site.allows(2)).as("the other shares").isGreaterThan(25);
        assertThat(site.allowsInAll()).isLessThanOrEqualTo(70.01);
    }

    @Test
    void aNodeThatPausedTooLongTellsNobodyAnything() {
        site.connected(80, 10);
        site.passes(Duration.ofSeconds(5));
        site.carComes(1);
        site.passes(Duration.ofSeconds(1));
        site.carComes(2);
        Sites.Claim paused = site.manager.due().stream()
                .filter(claim -> claim.site().location().equals(site.location))
                .findFirst()
                .orElseThrow();
        site.silence(Duration.ofMinutes(3));
        double before = site.allows(2);

        site.manager.tend(paused);

        assertThat(site.allows(2)).isEqualTo(before);
    }

    @Test
    void aStationThatDoesNotAnswerCountsWithWhatItMayDraw() {
        site.connected(80, 10);
        site.passes(Duration.ofSeconds(5));
        site.carComes(1);
        site.passes(Duration.ofSeconds(30));
        site.deaf.add(site.station(1));
        site.carComes(2);
        site.passes(Duration.ofSeconds(30));

        assertThat(site.allows(1)).isEqualTo(50);
        assertThat(site.allowsInAll()).isLessThanOrEqualTo(70.01);
        assertThat(site.plan().given()).anySatisfy(given -> {
            assertThat(given.evse()).isEqualTo(site.evse(1));
            assertThat(given.most()).isEqualTo(50_000);
        });
    }

    @Test
    void whoComesWhileLimitsAreToBeRenewedGetsNoMoreThanIsLeft() {
        long into = STORE.clock.instant().getEpochSecond() % 300;
        site.silence(Duration.ofSeconds(585 - into));
        site.connected(80, 10);
        site.passes(Duration.ofSeconds(5));
        site.carComes(1);
        site.passes(Duration.ofSeconds(30));
        site.deaf.add(site.station(1));
        site.carComes(2);
        for (int second = 0; second < 400; second++) {
            site.passes(Duration.ofSeconds(1));
            assertThat(site.allowsInAll()).isLessThanOrEqualTo(70.01);
        }
    }

    @Test
    void peopleLimitTheLocationAndASocketUntilTheySayOtherwise() {
        site.connected(80, 10);
        site.carComes(1);
        site.passes(Duration.ofSeconds(10));

        Decision limit = stands(new Choice.SiteLimit(Watts.ofKilo(40)), null);
        site.passes(Duration.ofSeconds(20));
        assertThat(site.allowsInAll()).isLessThanOrEqualTo(30.01);
        stands(new Choice.EvseLimit(site.evse(1), Watts.ofKilo(12)), null);
        site.passes(Duration.ofSeconds(20));
        assertThat(site.allows(1)).isEqualTo(12);

        assertThat(site.desk.release(ADA, site.location, limit.id())).isEmpty();
        site.passes(Duration.ofSeconds(20));
        assertThat(site.allows(1)).isEqualTo(12);
    }

    @Test
    void aChoiceEndsByItself() {
        site.connected(80, 10);
        site.carComes(1);
        stands(new Choice.EvseLimit(site.evse(1), Watts.ofKilo(12)), Duration.ofMinutes(2));
        site.passes(Duration.ofSeconds(20));
        assertThat(site.allows(1)).isEqualTo(12);

        site.passes(Duration.ofSeconds(110));
        assertThat(site.allows(1)).isEqualTo(50);
    }

    @Test
    void aBatteryGivesWhatTheConnectionLacksAndWhenItFallsSilentCarsTakeLess() {
        STORE.energyDevices.save(site.battery);
        site.connected(80, 10);
        site.carComes(1);
        site.carComes(2);
        stands(new Choice.BatteryUse(site.battery.id(), Choice.Use.USE), null);
        site.passes(Duration.ofMinutes(3));
        assertThat(site.allowsInAll()).as("with the battery").isGreaterThan(71);

        site.batterySilent = true;
        site.passes(Duration.ofMinutes(2));
        assertThat(site.allowsInAll()).isLessThanOrEqualTo(70.01);
    }

    @Test
    void peopleDecideWhatABatteryDoes() {
        STORE.energyDevices.save(site.battery);
        site.connected(80, 10);
        stands(new Choice.BatteryUse(site.battery.id(), Choice.Use.STORE), null);
        site.passes(Duration.ofMinutes(1));
        assertThat(site.batteryPower).as("charges").isGreaterThan(1_000);
        assertThat(site.plan().costWithoutChoices())
                .isNotNull()
                .isLessThanOrEqualTo(site.plan().cost());

        for (int second = 0; second < 360; second++) {
            site.passes(Duration.ofSeconds(1));
            assertThat(site.batteryPower)
                    .as("steadily, also while limits are renewed")
                    .isGreaterThan(1_000);
            assertThat(site.batteryPower / 1_000 + site.allowsInAll()).isLessThanOrEqualTo(70.01);
        }

        stands(new Choice.BatteryUse(site.battery.id(), Choice.Use.HOLD), null);
        site.passes(Duration.ofMinutes(1));
        assertThat(site.batteryPower).isZero();
    }

    @Test
    void itBuysWhereItIsCheapUntilSomebodyDecidesOtherwise() {
        Dso cheap = granted("Cheap", "0.10");
        Dso dear = granted("Dear", "0.40");
        site.connected(80, 10);
        site.carComes(1);
        site.passes(Duration.ofSeconds(20));
        assertThat(STORE.supplies.now(site.location)).get().extracting("dso").isEqualTo(cheap.id());
        assertThat(site.plan().steps().getFirst().price()).isEqualTo(0.10);

        Decision decided = stands(new Choice.Supplier(dear.id()), null);
        site.passes(Duration.ofSeconds(20));
        assertThat(STORE.supplies.now(site.location)).get().extracting("dso").isEqualTo(dear.id());
        assertThat(site.plan().costWithoutChoices())
                .isNotNull()
                .isLessThan(site.plan().cost());

        site.desk.release(ADA, site.location, decided.id());
        site.passes(Duration.ofSeconds(20));
        assertThat(STORE.supplies.now(site.location)).get().extracting("dso").isEqualTo(cheap.id());
    }

    @Test
    void aLineThatCarriesLessLimitsTheStations() {
        granted("Thin", "0.10", 45_000);
        site.connected(80, 10);
        site.carComes(1);
        site.carComes(2);
        site.passes(Duration.ofSeconds(20));
        site.passes(Duration.ofMinutes(5));

        assertThat(site.allowsInAll()).isLessThanOrEqualTo(35.01);
    }

    @Test
    void peopleAreToldWhenStationsMayDrawMoreThanThereIsUntilTheyDoNot() {
        site.connected(80, 10);
        site.passes(Duration.ofSeconds(5));
        site.carComes(1);
        site.passes(Duration.ofSeconds(30));
        site.deaf.add(site.station(1));
        Decision limit = stands(new Choice.SiteLimit(Watts.ofKilo(40)), null);
        site.passes(Duration.ofSeconds(50));
        assertThat(site.alarms.open()).as("a moment is no trouble").isEmpty();

        site.passes(Duration.ofSeconds(20));
        assertThat(site.alarms.open()).containsExactly("-/- ENERGY StationsOverdrawn " + site.location + " WARNING");

        site.desk.release(ADA, site.location, limit.id());
        site.passes(Duration.ofSeconds(20));
        assertThat(site.alarms.open()).isEmpty();
    }

    @Test
    void peopleAreToldWhenTheConnectionIsOverloadedUntilItIsNot() {
        STORE.energyDevices.save(
                GivenBattery.meter(site.location, 900 + sites, MeterKind.GRID, site.battery.connection()));
        site.gridPower = 79_000.0;
        site.connected(80, 10);
        site.passes(Duration.ofMinutes(6));
        assertThat(site.alarms.open()).isEmpty();

        site.gridPower = 95_000.0;
        site.passes(Duration.ofMinutes(7));
        assertThat(site.alarms.open())
                .containsExactly("-/- ENERGY ConnectionOverloaded " + site.location + " CRITICAL");

        site.gridPower = 70_000.0;
        site.passes(Duration.ofSeconds(20));
        assertThat(site.alarms.open()).isEmpty();
    }

    @Test
    void whatIsNotAtTheLocationCannotBeDecidedAbout() {
        site.connected(80, 10);
        Dso elsewhere = Supplied.aDso("Elsewhere " + sites, Supplied.ASKED);
        STORE.dsos.save(elsewhere, null);

        assertThat(refused(new Choice.Supplier(elsewhere.id()))).containsExactly(EnergyDesk.Refusal.UNKNOWN_SUPPLIER);
        assertThat(refused(new Choice.BatteryUse(site.battery.id(), Choice.Use.HOLD)))
                .containsExactly(EnergyDesk.Refusal.UNKNOWN_BATTERY);
        assertThat(refused(new Choice.Reserve(site.battery.id(), 50)))
                .containsExactly(EnergyDesk.Refusal.UNKNOWN_BATTERY);
        assertThat(refused(new Choice.EvseLimit(new EvseUid("other"), Watts.ofKilo(5))))
                .containsExactly(EnergyDesk.Refusal.UNKNOWN_EVSE);
        assertThat(STORE.choices.standing(site.location)).isEmpty();
    }

    private Set<EnergyDesk.Refusal> refused(Choice choice) {
        return ((EnergyDesk.Outcome.Refused) site.desk.choose(ADA, site.location, choice, null, "")).why();
    }

    private Dso granted(String name, String price) {
        return granted(name, price, 500_000);
    }

    private Dso granted(String name, String price, double watts) {
        Dso dso = Supplied.aDso(name + " " + sites, Supplied.ASKED);
        assertThat(STORE.dsos.save(dso, null)).isTrue();
        STORE.contracts.save(new Contract(
                dso.id(),
                site.location,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                new Watts(watts),
                new Export.None(),
                Duration.ZERO,
                BigDecimal.ZERO,
                new Standing.Granted(STORE.clock.instant())));
        Instant today = STORE.clock.instant().truncatedTo(ChronoUnit.DAYS);
        STORE.curves.keep(dso.id(), Curves.Kind.PURCHASE, Supplied.curve(today, Duration.ofHours(1), 96, _ -> price));
        return dso;
    }

    private Decision stands(Choice choice, @org.jspecify.annotations.Nullable Duration lasting) {
        EnergyDesk.Outcome outcome = site.desk.choose(
                ADA,
                site.location,
                choice,
                lasting == null ? null : STORE.clock.instant().plus(lasting),
                "because");
        return ((EnergyDesk.Outcome.Stands) outcome).choice();
    }
}

package io.emall.cpms.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.account.Role;
import io.emall.cpms.core.energy.Choice;
import io.emall.cpms.core.energy.Decision;
import io.emall.cpms.core.energy.EnergyDesk;
import io.emall.cpms.core.unit.UserId;
import io.emall.cpms.core.unit.Watts;
import java.time.Duration;
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

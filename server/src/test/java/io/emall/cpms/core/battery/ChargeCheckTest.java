package io.emall.cpms.core.battery;

import static io.emall.cpms.core.battery.GivenBattery.NOON;
import static io.emall.cpms.core.battery.GivenBattery.RATING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.emall.cpms.core.battery.Belief.Kind;
import io.emall.cpms.core.unit.Watts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class ChargeCheckTest {

    private static final Duration STEP = Duration.ofSeconds(10);

    private double real = 0.5;
    private Instant now = NOON;
    private BatteryState last = GivenBattery.told(0.5, 0, NOON);
    private Belief belief = ChargeCheck.first(last);

    @Test
    void anHonestBatteryIsBelievedWhateverItDoes() {
        Random random = new Random(9);
        double bias = 1.06;
        for (int i = 0; i < 30_000; i++) {
            double power =
                    i % 60 == 0 ? random.nextDouble() * 100 - 50 : last.power().kilo();
            power = real > 0.97 ? -20 : real < 0.03 ? 20 : power;
            step(power, charge -> Math.round(charge * 100) / 100.0, bias);
            assertThat(belief.lie()).as("after %d steps", i).isNull();
        }
        assertThat(belief.charge()).isCloseTo(real, within(0.02));
    }

    @Test
    void aFrozenChargeIsFoundAndWeGoOnCounting() {
        while (belief.lie() == null && real < 0.95) {
            step(40, _ -> 0.5, 1);
        }
        assertThat(Objects.requireNonNull(belief.lie()).kind()).isEqualTo(Kind.FROZEN);
        assertThat(real).isBetween(0.55, 0.62);
        for (int i = 0; i < 60; i++) {
            step(-30, _ -> 0.5, 1);
        }
        assertThat(belief.isEstimate()).isTrue();
        assertThat(belief.charge()).isCloseTo(real, within(0.02));
        assertThat(belief.lowest()).isLessThan(real);
        assertThat(belief.highest()).isGreaterThan(real);
    }

    @Test
    void aFrozenChargeAtRestIsNoLie() {
        for (int i = 0; i < 3000; i++) {
            step(0, _ -> 0.5, 1);
        }
        assertThat(belief.lie()).isNull();
    }

    @Test
    void aChargeThatGoesTheOtherWayIsFound() {
        while (belief.lie() == null && real < 0.95) {
            step(40, charge -> 1 - charge, 1);
        }
        assertThat(Objects.requireNonNull(belief.lie()).kind()).isEqualTo(Kind.ASTRAY);
        assertThat(real).isLessThan(0.56);
    }

    @Test
    void aJumpIsFoundAtOnceAndTheEstimateStaysWhereItWas() {
        step(10, charge -> charge, 1);
        step(10, _ -> 0.9, 1);
        assertThat(Objects.requireNonNull(belief.lie()).kind()).isEqualTo(Kind.JUMPED);
        assertThat(belief.charge()).isCloseTo(0.5, within(0.01));
    }

    @Test
    void afterAJumpItIsBelievedAgainOnceItFollowedTheEnergyForATenthOfItsCapacity() {
        step(10, charge -> charge, 1);
        double before = real;
        while (belief.lie() == null || real < before + 0.05) {
            step(40, charge -> charge + 0.2, 1);
        }
        assertThat(belief.lie()).isNotNull();
        while (real < before + 0.12) {
            step(40, charge -> charge + 0.2, 1);
        }
        assertThat(belief.lie()).isNull();
        assertThat(belief.charge()).isCloseTo(real + 0.2, within(0.01));
    }

    @Test
    void afterASilenceABelievedOneIsBelievedAndALiarMayBeAnywhereItsPowerAllows() {
        later(Duration.ofHours(1), 0.9);
        assertThat(belief.lie()).isNull();
        assertThat(belief.charge()).isEqualTo(0.9);

        step(10, _ -> 0.2, 1);
        assertThat(belief.lie()).isNotNull();
        later(Duration.ofMinutes(30), 0.2);
        assertThat(belief.lowest()).isLessThan(0.7);
        assertThat(belief.highest()).isEqualTo(1);
    }

    @Test
    void aReadingFromThePastChangesNothing() {
        Belief before = belief;
        assertThat(ChargeCheck.next(RATING, last, belief, GivenBattery.told(0.1, 0, NOON.minusSeconds(1))))
                .isSameAs(before);
    }

    private void later(Duration silence, double charge) {
        now = now.plus(silence);
        hears(new BatteryState(charge, Watts.ZERO, null, List.of(), null, null, now));
    }

    /** @param bias what its meter shows of the power */
    private void step(double kilowatts, DoubleUnaryOperator tells, double bias) {
        now = now.plus(STEP);
        Watts mean = new Watts((last.power().value() / bias + kilowatts * 1000) / 2);
        real += RATING.moves(mean, STEP.toSeconds() / 3600.0);
        double charge = Math.clamp(tells.applyAsDouble(real), 0, 1);
        hears(new BatteryState(charge, Watts.ofKilo(kilowatts * bias), null, List.of(), null, null, now));
    }

    private void hears(BatteryState state) {
        belief = ChargeCheck.next(RATING, last, belief, state);
        last = state;
    }
}

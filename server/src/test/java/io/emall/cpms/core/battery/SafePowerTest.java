package io.emall.cpms.core.battery;

import static io.emall.cpms.core.battery.GivenBattery.NOON;
import static io.emall.cpms.core.battery.GivenBattery.RATING;
import static io.emall.cpms.core.battery.GivenBattery.standing;
import static io.emall.cpms.core.battery.GivenBattery.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.emall.cpms.core.unit.Watts;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SafePowerTest {

    private static final Duration WATCHDOG = Duration.ofSeconds(90);

    @Test
    void whatIsWithinAllBoundsIsLeftAlone() {
        assertThat(safe(30, told(0.5, 0, NOON))).isEqualTo(new SafePower(Watts.ofKilo(30), Set.of()));
        assertThat(safe(-30, told(0.5, 0, NOON)).power()).isEqualTo(Watts.ofKilo(-30));
    }

    @Test
    void noBatteryGetsMoreThanItWasBuiltFor() {
        assertThat(safe(80, told(0.5, 0, NOON)).power()).isEqualTo(Watts.ofKilo(50));
        assertThat(safe(-80, told(0.5, 0, NOON)).bounds()).containsExactly(Bound.RATING);
    }

    @Test
    void theReserveStays() {
        assertThat(safe(-30, told(0.11, 0, NOON)).power()).isEqualTo(Watts.ZERO);
        assertThat(safe(-30, told(0.11, 0, NOON)).bounds()).containsExactly(Bound.RESERVE);
        assertThat(safe(30, told(0.11, 0, NOON)).bounds()).isEmpty();
    }

    @Test
    void aFullBatteryTakesNothing() {
        assertThat(safe(30, told(0.99, 0, NOON)).bounds()).containsExactly(Bound.FULL);
        assertThat(safe(-30, told(0.99, 0, NOON)).bounds()).isEmpty();
    }

    @Test
    void itIsSparedNearItsColdestAndHottestAndLeftAloneBeyond() {
        assertThat(safe(50, warm(42.5)).power().kilo()).isCloseTo(25, within(0.01));
        assertThat(safe(50, warm(42.5)).bounds()).containsExactly(Bound.TOO_HOT);
        assertThat(safe(-50, warm(60)).power()).isEqualTo(Watts.ZERO);
        assertThat(safe(50, warm(-3)).bounds()).contains(Bound.TOO_COLD);
    }

    @Test
    void aBrokenOrSilentBatteryIsLeftAlone() {
        BatteryState broken = new BatteryState(0.5, Watts.ZERO, null, List.of("GROUND_FAULT"), null, null, NOON);
        assertThat(safe(30, broken).bounds()).containsExactly(Bound.FAULT);
        assertThat(safe(30, told(0.5, 0, NOON.minusSeconds(121))).bounds()).containsExactly(Bound.UNKNOWN);
        assertThat(of(30, null).bounds()).containsExactly(Bound.UNKNOWN);
        assertThat(of(Double.NaN, standing(told(0.5, 0, NOON))).power()).isEqualTo(Watts.ZERO);
    }

    @Test
    void whateverIsWantedTheResultIsWithinAllBoundsAndNeverTurnsRound() {
        Random random = new Random(5);
        for (int i = 0; i < 20_000; i++) {
            double wanted = (random.nextDouble() - 0.5) * 300;
            BatteryState state = new BatteryState(
                    random.nextDouble(),
                    Watts.ZERO,
                    random.nextInt(5) == 0 ? null : random.nextDouble() * 80 - 20,
                    List.of(),
                    random.nextBoolean() ? null : Watts.ofKilo(random.nextDouble() * 60),
                    random.nextBoolean() ? null : Watts.ofKilo(random.nextDouble() * 60),
                    NOON);
            BatteryStatus status = standing(state);
            SafePower safe = of(wanted, status);
            double power = safe.power().kilo();
            assertThat(Math.abs(safe.power().value()))
                    .isLessThanOrEqualTo(
                            Math.min(50_000, Math.abs(Watts.ofKilo(wanted).value())));
            assertThat(power * wanted).isGreaterThanOrEqualTo(0);
            assertThat(safe.bounds().isEmpty()).isEqualTo(safe.power().equals(Watts.ofKilo(wanted)));
            double after = state.charge() + RATING.moves(safe.power(), WATCHDOG.toSeconds() / 3600.0);
            assertThat(after).isLessThanOrEqualTo(Math.max(1, state.charge()) + 1e-9);
            assertThat(after).isGreaterThanOrEqualTo(Math.min(RATING.reserve(), state.charge()) - 1e-9);
            assertThat(of(power, status).power().kilo()).as("safe already").isCloseTo(power, within(1e-9));
        }
    }

    private static BatteryState warm(double celsius) {
        return new BatteryState(0.5, Watts.ZERO, celsius, List.of(), null, null, NOON);
    }

    private static SafePower safe(double kilowatts, BatteryState state) {
        return of(kilowatts, standing(state));
    }

    private static SafePower of(double kilowatts, @Nullable BatteryStatus status) {
        return SafePower.of(RATING, status, Watts.ofKilo(kilowatts), WATCHDOG, NOON);
    }
}

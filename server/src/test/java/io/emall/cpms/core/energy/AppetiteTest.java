package io.emall.cpms.core.energy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a car is taken to be able to, and when it is not put off any more. */
class AppetiteTest {
    private static final boolean AC = false;
    private static final boolean DC = true;
    private static final double SOCKET = 22_080;

    @Test
    void aCarIsTakenToBeAbleToWhatIsUsualUnlessItSaidThatItNeedsMore() {
        assertThat(Appetite.usual(SOCKET, AC, 10, 8)).isEqualTo(7_400);
        assertThat(Appetite.usual(SOCKET, AC, 30, 3)).as("11 kW would just do").isBetween(10_999.0, 11_001.0);
        assertThat(Appetite.usual(SOCKET, AC, 100, 1)).isEqualTo(SOCKET);
        assertThat(Appetite.usual(50_000, DC, 10, 8)).isEqualTo(25_000);
    }

    @Test
    void whoHasTimeIsPutOffAndWhoHasLittleIsNot() {
        assertThat(Appetite.isTight(7_400, AC, 7.4, 4)).isFalse();
        assertThat(Appetite.isTight(7_400, AC, 7.4, 2)).isTrue();
        assertThat(Appetite.isTight(25_000, DC, 25, 4))
                .as("who came to DC came to be quick")
                .isTrue();
    }

    @Test
    void theLastQuarterOfAnHourIsNobodysToWaitIn() {
        double threeMinutesOfIt = 0.37;
        assertThat(Appetite.isTight(7_400, AC, threeMinutesOfIt, 18 / 60.0)).isTrue();
        assertThat(Appetite.isTight(7_400, AC, threeMinutesOfIt, 30 / 60.0)).isFalse();
    }
}

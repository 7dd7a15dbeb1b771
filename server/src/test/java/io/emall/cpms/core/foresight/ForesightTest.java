package io.emall.cpms.core.foresight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Days of four steps. */
class ForesightTest {

    private static final int DAY = 4;

    @Test
    void tomorrowIsLikeTheDaysBefore() {
        Habit habit = new Habit(List.of(new Habit.Before(1, 0.5), new Habit.Before(2, 0.5)));
        assertThat(habit.ahead(new double[] {1, 2, 3, 4, 3, 4, 5, 6}, DAY, 4)).containsExactly(2, 3, 4, 5);
    }

    @Test
    void beyondTomorrowHabitBuildsOnItself() {
        Habit habit = new Habit(List.of(new Habit.Before(1, 1)));
        assertThat(habit.ahead(new double[] {1, 2, 3, 4}, DAY, 6)).containsExactly(1, 2, 3, 4, 1, 2);
    }

    @Test
    void whereNothingIsKnownItGoesOnAsItIs() {
        assertThat(Habit.OF_PRICES.ahead(new double[] {5, 7}, DAY, 2)).containsExactly(7, 7);
        assertThat(Habit.OF_PRICES.ahead(new double[0], DAY, 2)).containsExactly(0, 0);
    }

    @Test
    void whatDeviatesNowIsForgottenSlowly() {
        Habit habit = new Habit(List.of(new Habit.Before(1, 1)));
        double[] ahead = habit.aheadFromNow(new double[] {1, 1, 1, 1, 1, 3}, DAY, 3, 1);
        assertThat(ahead[0]).isCloseTo(1 + 2 * Math.exp(-1), Offset.offset(1e-9));
        assertThat(ahead[1]).isCloseTo(1 + 2 * Math.exp(-2), Offset.offset(1e-9));
    }

    @Test
    void theSunDoesNotShineAtNightAndNeverMoreThanItDid() {
        int day = 24;
        double[] known = new double[10 * day + 12];
        for (int i = 0; i < known.length; i++) {
            int hour = i % day;
            double clear = hour < 6 || hour > 18 ? 0 : 100 * Math.sin(Math.PI * (hour - 6) / 12);
            known[i] = i / day % 2 == 0 ? clear : clear / 2;
        }
        double[] ahead = new SunForesight(known, day).ahead(48);
        for (int i = 0; i < ahead.length; i++) {
            int hour = (12 + i) % day;
            assertThat(ahead[i]).isBetween(0.0, 100.0);
            assertThat(ahead[i] > 1e-9).isEqualTo(hour > 6 && hour < 18);
        }
        assertThat(ahead[0]).as("a bright day goes on").isGreaterThan(90);
        assertThat(ahead[24]).as("the next is like most").isBetween(60.0, 90.0);
    }

    @Test
    void walkInsComeAsOnSuchDays() {
        double[] week = new double[7 * DAY];
        for (int day = 0; day < 7; day++) {
            Arrays.fill(week, day * DAY, (day + 1) * DAY, day >= 5 ? 10 : 20);
        }
        double[] ahead = new WalkIns(week, DAY, day -> day % 7 >= 5, 0.01).ahead(7 * DAY);
        assertThat(ahead[0]).isCloseTo(20, Offset.offset(1e-9));
        assertThat(ahead[6 * DAY]).isCloseTo(10, Offset.offset(1e-9));
    }

    @Test
    void theNextMinutesBelongToWhoIsThere() {
        double[] ahead = new WalkIns(new double[] {8, 8, 8, 8}, DAY, _ -> false, 2).ahead(4);
        assertThat(ahead[0]).isLessThan(3);
        assertThat(ahead[3]).isGreaterThan(6);
        assertThat(ahead[3]).isLessThan(8);
    }

    @Test
    void theBufferIsWhatWasNeededBeforeThePeak() {
        int day = 96;
        double[] known = new double[3 * day];
        Arrays.fill(known, 50);
        Arrays.fill(known, day + 48, day + 52, 150); // an hour of 50 W too much
        double[] ahead = new Buffer(known, day, 100, 1).ahead(day, 999);
        assertThat(ahead[46]).isCloseTo(75, Offset.offset(1e-6)); // half as much again
        assertThat(ahead[0]).isZero();
        assertThat(ahead[80]).isZero();
    }

    @Test
    void aCrowdAtEverySocketIsThereForAThirdOfAnHour() {
        assertThat(Buffer.crowd(160, 100)).isCloseTo(20, Offset.offset(1e-9));
        assertThat(Buffer.crowd(90, 100)).isZero();
    }

    @Test
    void aNewSiteIsCautious() {
        assertThat(new Buffer(new double[10], 96, 100, 1).ahead(2, 999)).containsExactly(999, 999);
    }

    @Test
    void whatNobodyMeasuredIsLeftOut() {
        double unknown = Double.NaN;
        Habit habit = new Habit(List.of(new Habit.Before(1, 0.5), new Habit.Before(2, 0.5)));
        assertThat(habit.ahead(new double[] {1, 2, 3, 4, 3, unknown, 5, 6}, DAY, 4))
                .containsExactly(2, 2, 4, 5);
        assertThat(new SunForesight(new double[] {0, unknown, 8, 4, 0, 6, unknown, 4}, DAY).ahead(4))
                .doesNotContain(Double.NaN);
        assertThat(new Buffer(new double[] {unknown, unknown, unknown, unknown}, DAY, 1, 1).ahead(1, 9))
                .containsExactly(9);
        assertThat(new Buffer(new double[] {1, unknown, 3, 1}, DAY, 1, 1).ahead(1, 9))
                .containsExactly(1.5 * 2 * 24 / DAY);
    }

    @Test
    void aHabitOfWeeksBeginsWithTheDaysThereAre() {
        assertThat(Habit.OF_BUILDINGS.ahead(new double[] {1, 2, 3, 4, 5, 6, 7, 8}, DAY, 4))
                .containsExactly(5, 6, 7, 8);
    }

    @Test
    void aWeekendNobodySawYetIsLikeTheOtherDays() {
        assertThat(new WalkIns(new double[] {8, 8, 8, 8}, DAY, day -> day > 0, 0.01).ahead(1)[0])
                .isCloseTo(8, Offset.offset(1e-9));
    }
}

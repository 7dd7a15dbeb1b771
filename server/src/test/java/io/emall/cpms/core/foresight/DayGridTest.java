package io.emall.cpms.core.foresight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Noon stays noon, also on days of 23 and 25 hours. */
class DayGridTest {
    private static final ZoneId ROME = ZoneId.of("Europe/Rome");

    @Test
    void beginsAtLocalMidnight() {
        DayGrid days = new DayGrid(ROME, Instant.parse("2026-07-10T10:00:00Z"), 2);

        assertThat(days.start()).isEqualTo(Instant.parse("2026-07-07T22:00:00Z"));
        assertThat(days.index(Instant.parse("2026-07-10T10:00:00Z"))).isEqualTo(2 * 96 + 48);
    }

    @Test
    void aShopThatOpensAtNineIsForeseenAtNineAlsoWhenTheClockChangedMeanwhile() {
        for (String now : new String[] {"2026-03-29T21:00:00Z", "2026-10-25T22:00:00Z"}) {
            DayGrid days = new DayGrid(ROME, Instant.parse(now), 28);
            double[] known = days.known(openFromNine(days.start(), Instant.parse(now)));

            double[] ahead = days.real(Habit.OF_BUILDINGS.ahead(known, 96, DayGrid.enough(96)), 96);

            for (int step = 0; step < 96; step++) {
                int hour =
                        Instant.parse(now).plusSeconds(step * 900L).atZone(ROME).getHour();
                assertThat(ahead[step]).as("%s o'clock", hour).isEqualTo(hour >= 9 ? 10 : 1);
            }
        }
    }

    @Test
    void aDayThatLosesAnHourAheadLosesItInWhatIsForeseen() {
        Instant eve = Instant.parse("2026-03-28T23:00:00Z");
        DayGrid days = new DayGrid(ROME, eve, 28);
        double[] known = days.known(openFromNine(days.start(), eve));

        double[] ahead = days.real(Habit.OF_BUILDINGS.ahead(known, 96, DayGrid.enough(96)), 96);

        assertThat(ahead[31]).isEqualTo(1);
        assertThat(ahead[32]).as("nine o'clock is eight hours after midnight").isEqualTo(10);
    }

    @Test
    void whatNobodyKnowsIsNoFigure() {
        DayGrid days = new DayGrid(ZoneOffset.UTC, Instant.parse("2026-07-10T00:30:00Z"), 1);
        double[] known = days.known(Map.of(Instant.parse("2026-07-10T00:15:00Z"), 7.0));

        assertThat(known).hasSize(98);
        assertThat(known[96]).isNaN();
        assertThat(known[97]).isEqualTo(7);
    }

    private static Map<Instant, Double> openFromNine(Instant from, Instant until) {
        Map<Instant, Double> figures = new HashMap<>();
        for (Instant at = from; at.isBefore(until); at = at.plusSeconds(900)) {
            figures.put(at, at.atZone(ROME).getHour() >= 9 ? 10.0 : 1.0);
        }
        return figures;
    }
}

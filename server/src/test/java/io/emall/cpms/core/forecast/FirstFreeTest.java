package io.emall.cpms.core.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.emall.cpms.core.unit.Interval;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a socket can be used, with others coming next. One character is a quarter of an hour. */
class FirstFreeTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Duration STEP = Duration.ofMinutes(15);

    private static Kept kept(String drawn) {
        List<Interval> times = new ArrayList<>();
        int from = drawn.indexOf('B');
        while (from >= 0) {
            int until = from;
            while (until < drawn.length() && drawn.charAt(until) == 'B') {
                until++;
            }
            Instant end = until == drawn.length() ? null : NOW.plus(STEP.multipliedBy(until));
            times.add(new Interval(NOW.plus(STEP.multipliedBy(from)), end));
            from = drawn.indexOf('B', until);
        }
        return new Kept(NOW, times, STEP);
    }

    @ParameterizedTest(name = "runs {0}, kept {1}: free {2}")
    @CsvSource({
        "rr....,   ......, ..F",
        "rr....,   ..BB.., ....F",
        "rr....,   ...BB., ..F",
        "rr....,   BB...., ..F",
        "rrr...,   ...B.BB.., ....F",
        "rrr...,   ...BB.BB., .....F",
        "rrrrr.,   ..B..BB.., .......F",
        "......,   B....., .F",
        "rrr...,   .....BB., ...F"
    })
    void whoComesNextComesFirst(String runs, String kept, String free) {
        int ends = runs.lastIndexOf('r') + 1;
        Remaining end = minutes -> minutes >= ends * 15 ? 1 : 0;
        assertThat(kept(kept).after(end).quantile(0.5)).isCloseTo(free.indexOf('F') * 15, within(0.2));
    }

    @Test
    void whatIsKeptForEverIsNeverFree() {
        assertThat(kept("...BBB").after(minutes -> minutes >= 60 ? 1 : 0).overBy(Remaining.LONGEST))
                .isZero();
    }

    @Test
    void theFirstOfSeveralIsFreeEarlierThanEachOfThem() {
        Remaining hour = Remaining.between(0, 60);
        assertThat(hour.quantile(0.5)).isCloseTo(30, within(0.2));
        assertThat(Remaining.first(List.of(hour, hour)).quantile(0.5)).isCloseTo(17.6, within(0.2));
        assertThat(Remaining.first(List.of(hour, Remaining.NONE)).quantile(0.5)).isLessThan(0.2);
    }
}

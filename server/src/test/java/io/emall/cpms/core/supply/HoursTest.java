package io.emall.cpms.core.supply;

import static io.emall.cpms.core.supply.Supplied.ROME;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.supply.Hours.Band;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HoursTest {
    private static final Set<DayOfWeek> DAILY = EnumSet.allOf(DayOfWeek.class);
    private static final BigDecimal DAY = new BigDecimal("0.30");
    private static final BigDecimal NIGHT = new BigDecimal("0.10");
    private static final Hours BY_NIGHT =
            new Hours(List.of(new Band(DAILY, LocalTime.of(23, 0), LocalTime.of(7, 0), NIGHT)), DAY);

    @Test
    void aBandMayReachIntoTheNextDay() {
        assertThat(at(BY_NIGHT, "2026-03-04T05:59:59Z")).isEqualTo(NIGHT);
        assertThat(at(BY_NIGHT, "2026-03-04T06:00:00Z")).isEqualTo(DAY);
        assertThat(at(BY_NIGHT, "2026-03-04T22:00:00Z")).isEqualTo(NIGHT);
    }

    @Test
    void theFirstBandOfTheListCounts() {
        Band weekend = new Band(EnumSet.of(SATURDAY, SUNDAY), LocalTime.MIN, LocalTime.MIN, BigDecimal.ZERO);
        Hours hours = new Hours(List.of(weekend, BY_NIGHT.bands().getFirst()), DAY);
        assertThat(at(hours, "2026-03-07T03:00:00Z")).isEqualTo(BigDecimal.ZERO);
        assertThat(at(hours, "2026-03-08T22:30:00Z")).isEqualTo(BigDecimal.ZERO);
        assertThat(at(hours, "2026-03-08T23:30:00Z")).isEqualTo(NIGHT);
    }

    @Test
    void daysOf23And25HoursHaveAllTheirPrices() {
        assertThat(nightOf(LocalDate.of(2026, 3, 29))).isEqualTo(Duration.ofHours(7));
        assertThat(nightOf(LocalDate.of(2026, 10, 25))).isEqualTo(Duration.ofHours(9));
        assertThat(nightOf(LocalDate.of(2026, 6, 1))).isEqualTo(Duration.ofHours(8));
    }

    @Test
    void anHourThatIsLeftOutHasNoPrice() {
        Hours hours = new Hours(List.of(new Band(DAILY, LocalTime.of(2, 0), LocalTime.of(3, 0), NIGHT)), DAY);
        Instant midnight = LocalDate.of(2026, 3, 29).atStartOfDay(ROME).toInstant();
        assertThat(hours.curve(midnight, midnight.plus(Duration.ofHours(23)), ROME, midnight)
                        .pieces())
                .extracting(Piece::value)
                .containsOnly(DAY);
    }

    private static Duration nightOf(LocalDate date) {
        Instant from = date.atStartOfDay(ROME).toInstant();
        Instant until = date.plusDays(1).atStartOfDay(ROME).toInstant();
        Curve<BigDecimal> curve = BY_NIGHT.curve(from, until, ROME, from);
        assertThat(curve.covers(from, until)).isTrue();
        return curve.pieces().stream()
                .filter(piece -> piece.value().compareTo(NIGHT) == 0)
                .map(piece -> Duration.between(piece.from(), piece.until()))
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static BigDecimal at(Hours hours, String moment) {
        Instant at = Instant.parse(moment);
        return hours.curve(at, at.plusSeconds(1), ROME, at).at(at).orElseThrow().value();
    }
}

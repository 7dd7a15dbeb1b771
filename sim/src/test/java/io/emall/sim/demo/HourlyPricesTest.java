package io.emall.sim.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.sim.dso.DayAheadPrices;
import io.emall.sim.rest.RestClient;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HourlyPricesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 7, 1);
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-07-01T21:30:00Z"));

    @Test
    void whatEnergyCostsBecomesWhatDriversPayHourByHour() throws IOException {
        try (FakeRest server = new FakeRest();
                RestClient rest = new RestClient(server.url(), "admin", "secret")) {
            Narrator narrator = new Narrator(new PrintStream(new ByteArrayOutputStream()), CLOCK);
            new HourlyPrices(rest, narrator, CLOCK).price();
            InstantSource later = InstantSource.offset(CLOCK, Duration.ofHours(1));
            new HourlyPrices(rest, narrator, later).price();

            assertThat(server.posted("/prices"))
                    .extracting(p -> p.path("speed").asString() + " " + p.path("perKwh"))
                    .containsExactly(
                            "STANDARD " + sale(DAY, 23, "0.22"),
                            "FAST " + sale(DAY, 23, "0.44"),
                            "STANDARD " + sale(DAY.plusDays(1), 0, "0.22"),
                            "FAST " + sale(DAY.plusDays(1), 0, "0.44"));
        }
    }

    @Test
    void theEveningIsDearAndTheNightCheap() {
        assertThat(IntStream.range(0, 60).mapToObj(DAY::plusDays)).allSatisfy(day -> {
            assertThat(DayAheadPrices.of(day, 20)).isBetween(new BigDecimal("140"), new BigDecimal("200"));
            assertThat(DayAheadPrices.of(day, 13)).isBetween(new BigDecimal("20"), new BigDecimal("80"));
            assertThat(DayAheadPrices.of(day, 20)).isGreaterThan(DayAheadPrices.of(day, 3));
        });
    }

    private static String sale(LocalDate day, int hour, String margin) {
        long cents =
                Math.round(DayAheadPrices.of(day, hour).doubleValue() * 1.6 / 10 + Double.parseDouble(margin) * 100);
        return BigDecimal.valueOf(cents, 2).toPlainString();
    }
}

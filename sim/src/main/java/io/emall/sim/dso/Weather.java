package io.emall.sim.dso;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;

/** What sun and wind generate, in megawatts by kind of plant; the same hour has always the same weather. */
final class Weather {
    private static final ZoneId ZONE = ZoneId.of("Europe/Rome");
    private static final double MOST_SUN = 9_000;
    private static final double LEAST_WIND = 1_500;
    private static final double MOST_WIND = 6_500;

    static final Map<String, Function<Instant, BigDecimal>> POWER = Map.of("B16", Weather::sun, "B19", Weather::wind);

    private Weather() {}

    private static BigDecimal sun(Instant at) {
        ZonedDateTime local = at.atZone(ZONE);
        double hour = local.getHour() + local.getMinute() / 60.0;
        return BigDecimal.valueOf(Math.max(0, MOST_SUN * Math.sin((hour - 7) / 11 * Math.PI)));
    }

    private static BigDecimal wind(Instant at) {
        long hour = at.getEpochSecond() / 3600;
        return BigDecimal.valueOf(new SplittableRandom(hour / 3).nextDouble(LEAST_WIND, MOST_WIND));
    }
}

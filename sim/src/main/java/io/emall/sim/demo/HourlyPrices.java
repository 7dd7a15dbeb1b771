package io.emall.sim.demo;

import io.emall.sim.dso.DayAheadPrices;
import io.emall.sim.rest.RestClient;
import io.emall.sim.rest.RestRefused;
import io.emall.sim.watch.Changes;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/** The operator's pricing: each hour what energy costs at the exchange, plus a margin, becomes what drivers pay. */
final class HourlyPrices {
    private static final ZoneId ZONE = ZoneId.of("Europe/Rome");
    private static final BigDecimal PASSED_ON = new BigDecimal("1.6");
    private static final BigDecimal MARGIN_STANDARD = new BigDecimal("0.22");
    private static final BigDecimal MARGIN_FAST = new BigDecimal("0.44");

    private final Changes pause = new Changes();
    private final RestClient rest;
    private final Narrator narrator;
    private final InstantSource clock;

    HourlyPrices(RestClient rest, Narrator narrator, InstantSource clock) {
        this.rest = rest;
        this.narrator = narrator;
        this.clock = clock;
    }

    /** Prices every hour that begins; never returns. */
    void run() {
        while (true) {
            ZonedDateTime now = clock.instant().atZone(ZONE);
            ZonedDateTime next = now.truncatedTo(ChronoUnit.HOURS).plusHours(1);
            pause.within(Duration.between(now, next), () -> false);
            tryToPrice();
        }
    }

    private void tryToPrice() {
        try {
            price();
        } catch (RestRefused | UncheckedIOException e) {
            narrator.say("prices stay as they are: " + e.getMessage());
        }
    }

    /** Sets the prices of the hour that runs. */
    void price() {
        ZonedDateTime at = clock.instant().atZone(ZONE);
        BigDecimal cost = DayAheadPrices.of(at.toLocalDate(), at.getHour());
        BigDecimal standard = sale(cost, MARGIN_STANDARD);
        BigDecimal fast = sale(cost, MARGIN_FAST);
        set("STANDARD", standard);
        set("FAST", fast);
        narrator.say("energy costs %s EUR/MWh from %tR on: drivers pay %s (standard) and %s (fast) EUR/kWh"
                .formatted(cost, at.withMinute(0), standard, fast));
    }

    private static BigDecimal sale(BigDecimal costPerMwh, BigDecimal margin) {
        return costPerMwh.movePointLeft(3).multiply(PASSED_ON).add(margin).setScale(2, RoundingMode.HALF_UP);
    }

    private void set(String speed, BigDecimal perKwh) {
        rest.post("/prices", Map.of("area", "default", "speed", speed, "kind", "BASE", "perKwh", perKwh));
    }
}

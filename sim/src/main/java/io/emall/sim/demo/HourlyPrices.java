package io.emall.sim.demo;

import io.emall.sim.dso.DayAhead;
import io.emall.sim.dso.PriceSource;
import io.emall.sim.rest.RestClient;
import io.emall.sim.rest.RestRefused;
import io.emall.sim.watch.Changes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** The operator's pricing: each simulated hour what energy costs, plus a margin, becomes what drivers pay. */
final class HourlyPrices {
    private static final ZoneId ZONE = ZoneId.of("Europe/Rome");
    private static final BigDecimal PASSED_ON = new BigDecimal("1.6");
    private static final BigDecimal MARGIN_STANDARD = new BigDecimal("0.22");
    private static final BigDecimal MARGIN_FAST = new BigDecimal("0.44");

    private final JsonMapper json = new JsonMapper();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Changes pause = new Changes();
    private final PriceSource source;
    private final RestClient rest;
    private final Narrator narrator;
    private final Duration hour;
    private final LocalDateTime began;

    /**
     * The pricing from now on.
     *
     * @param hour how long a simulated hour takes
     */
    HourlyPrices(PriceSource source, RestClient rest, Narrator narrator, InstantSource clock, Duration hour) {
        this.source = source;
        this.rest = rest;
        this.narrator = narrator;
        this.hour = hour;
        this.began = LocalDateTime.ofInstant(clock.instant(), ZONE);
    }

    /** Prices every hour after the first; never returns. */
    void run() {
        for (int passed = 1; true; passed++) {
            pause.within(hour, () -> false);
            tryToPrice(passed);
        }
    }

    private void tryToPrice(int hoursPassed) {
        try {
            price(hoursPassed);
        } catch (RestRefused | UncheckedIOException e) {
            narrator.say("prices stay as they are: " + e.getMessage());
        }
    }

    /** Sets the prices of a simulated hour. */
    void price(int hoursPassed) {
        LocalDateTime at = began.plusHours(hoursPassed);
        BigDecimal cost = ask(at).hours().get(at.getHour());
        BigDecimal standard = sale(cost, MARGIN_STANDARD);
        BigDecimal fast = sale(cost, MARGIN_FAST);
        set("STANDARD", standard);
        set("FAST", fast);
        narrator.say(
                "energy for the simulated hour from %tR costs %s EUR/MWh: drivers pay %s (standard) and %s (fast) EUR/kWh"
                        .formatted(at.withMinute(0), cost, standard, fast));
    }

    private static BigDecimal sale(BigDecimal costPerMwh, BigDecimal margin) {
        return costPerMwh.movePointLeft(3).multiply(PASSED_ON).add(margin).setScale(2, RoundingMode.HALF_UP);
    }

    private void set(String speed, BigDecimal perKwh) {
        rest.post("/prices", Map.of("area", "default", "speed", speed, "kind", "BASE", "perKwh", perKwh));
    }

    private DayAhead ask(LocalDateTime at) {
        HttpRequest request = HttpRequest.newBuilder(source.url(at.toLocalDate()))
                .timeout(Duration.ofSeconds(10))
                .build();
        try {
            return json.readValue(http.send(request, BodyHandlers.ofString()).body(), DayAhead.class);
        } catch (IOException e) {
            throw new UncheckedIOException("the price source", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}

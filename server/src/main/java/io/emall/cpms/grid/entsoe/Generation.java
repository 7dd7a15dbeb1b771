package io.emall.cpms.grid.entsoe;

import io.emall.cpms.core.supply.Curve;
import io.emall.cpms.core.supply.Mix;
import io.emall.cpms.core.supply.Piece;
import io.emall.cpms.core.supply.Source;
import io.emall.cpms.core.unit.CarbonIntensity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** What a zone generates, kind by kind of plant, and the mix that makes (A75, and A69 for what is to come). */
final class Generation {
    private static final Duration STEP = Duration.ofMinutes(15);
    private static final Duration DAY = Duration.ofDays(1);
    private static final int DAYS_BACK = 3;
    /** A plant that usually makes less may be missing from a step. */
    private static final double NEGLIGIBLE = 0.02;

    private static final double HUNDRED = 100;

    private final NavigableMap<Instant, Map<Plant, Double>> megawatts;

    private Generation(NavigableMap<Instant, Map<Plant, Double>> megawatts) {
        this.megawatts = megawatts;
    }

    /** In quarters of an hour; consumption of pumped storage, which is told likewise, does not count. */
    static Generation of(Document.Data document, Instant from, Instant until) {
        TreeMap<Instant, Map<Plant, Double>> megawatts = new TreeMap<>();
        for (Series series : document.series()) {
            Optional<Plant> plant = Plant.of(series.fact("psrType"));
            boolean consumes = !series.fact("outBiddingZone_Domain.mRID").isEmpty();
            if (plant.isPresent() && !consumes) {
                series.values().forEach(value -> spread(megawatts, plant.get(), value, from, until));
            }
        }
        return new Generation(megawatts);
    }

    private static void spread(
            Map<Instant, Map<Plant, Double>> megawatts, Plant plant, Series.Value value, Instant from, Instant until) {
        Instant last = value.until().isBefore(until) ? value.until() : until;
        Instant first = value.from().isBefore(from) ? from : value.from();
        for (Instant at = first; at.isBefore(last); at = at.plus(STEP)) {
            megawatts
                    .computeIfAbsent(at, key -> new EnumMap<>(Plant.class))
                    .put(plant, Math.max(0, value.value().doubleValue()));
        }
    }

    /** The mix of each step of which all plants that matter are known. */
    Curve<Mix> mix(Instant now) {
        List<Plant> needed = needed();
        List<Piece<Mix>> pieces = new ArrayList<>();
        megawatts.forEach((at, step) -> {
            if (step.keySet().containsAll(needed)) {
                mix(step).ifPresent(mix -> pieces.add(new Piece<>(at, at.plus(STEP), mix, now)));
            }
        });
        return new Curve<>(pieces);
    }

    private List<Plant> needed() {
        Map<Plant, Double> sums = new EnumMap<>(Plant.class);
        megawatts.values().forEach(step -> step.forEach((plant, power) -> sums.merge(plant, power, Double::sum)));
        double all = sums.values().stream().mapToDouble(Double::doubleValue).sum();
        return sums.entrySet().stream()
                .filter(sum -> sum.getValue() > NEGLIGIBLE * all)
                .map(Map.Entry::getKey)
                .toList();
    }

    /**
     * With what is to come: sun and wind as forecast, the rest as at the same hour of the latest day that is known, less or
     * more by what sun and wind make more or less.
     */
    Generation with(Generation forecast) {
        TreeMap<Instant, Map<Plant, Double>> all = new TreeMap<>(megawatts);
        Instant known = mix(Instant.EPOCH).pieces().isEmpty()
                ? Instant.EPOCH
                : mix(Instant.EPOCH).pieces().getLast().until();
        forecast.megawatts.tailMap(known).forEach((at, weather) -> before(at)
                .ifPresent(day -> all.put(at, blend(day, weather))));
        return new Generation(all);
    }

    private Optional<Map<Plant, Double>> before(Instant at) {
        for (int day = 1; day <= DAYS_BACK; day++) {
            Map<Plant, Double> step = megawatts.get(at.minus(DAY.multipliedBy(day)));
            if (step != null && step.keySet().containsAll(needed())) {
                return Optional.of(step);
            }
        }
        return Optional.empty();
    }

    private static Map<Plant, Double> blend(Map<Plant, Double> day, Map<Plant, Double> weather) {
        double total = sum(day, true) + sum(day, false);
        double fromWeather = sum(weather, true);
        double rest = sum(day, false);
        double factor = rest == 0 ? 0 : Math.max(0, total - fromWeather) / rest;
        Map<Plant, Double> blended = new EnumMap<>(Plant.class);
        day.forEach((plant, power) -> blended.put(plant, plant.isWeather() ? 0 : power * factor));
        weather.forEach((plant, power) -> {
            if (plant.isWeather()) {
                blended.put(plant, power);
            }
        });
        return blended;
    }

    private static double sum(Map<Plant, Double> step, boolean weather) {
        return step.entrySet().stream()
                .filter(share -> share.getKey().isWeather() == weather)
                .mapToDouble(Map.Entry::getValue)
                .sum();
    }

    private static Optional<Mix> mix(Map<Plant, Double> step) {
        double all = step.values().stream().mapToDouble(Double::doubleValue).sum();
        if (!(all > 0) || Double.isInfinite(all)) {
            return Optional.empty();
        }
        Map<Source, Double> shares = new EnumMap<>(Source.class);
        double grams = 0;
        for (Map.Entry<Plant, Double> plant : step.entrySet()) {
            double share = plant.getValue() / all;
            shares.merge(plant.getKey().source(), share * HUNDRED, Double::sum);
            grams += share * plant.getKey().grams();
        }
        Map<Source, BigDecimal> percent = new EnumMap<>(Source.class);
        shares.forEach(
                (source, share) -> percent.put(source, BigDecimal.valueOf(share).setScale(1, RoundingMode.HALF_UP)));
        return Optional.of(new Mix(percent, new CarbonIntensity(Math.round(grams))));
    }
}

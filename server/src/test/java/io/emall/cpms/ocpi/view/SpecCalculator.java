package io.emall.cpms.ocpi.view;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What a CDR should cost, from its own JSON, its location's time zone and the texts of mod_tariffs and mod_cdrs only. It
 * goes from period to period as an eMSP would: which component of each dimension is the first whose restrictions match
 * when the period starts; how much of it; once for the session the step. It shares nothing with the code under test, not
 * even how it counts. What the texts leave open it takes from docs/pricing.md: net and gross of each dimension are rounded
 * once per rate of VAT, and a flat fee is due once.
 */
final class SpecCalculator {

    /** @param gross with VAT */
    record Cost(BigDecimal net, BigDecimal gross) {

        static final Cost NOTHING = new Cost(BigDecimal.ZERO, BigDecimal.ZERO);

        Cost plus(Cost other) {
            return new Cost(net.add(other.net), gross.add(other.gross));
        }
    }

    private record Found(String type, BigDecimal price, BigDecimal vat, int step) {}

    private record Rated(String type, BigDecimal vat) {}

    private final JsonNode cdr;
    private final JsonNode tariff;
    private final ZoneId zone;
    private final int decimals;
    private final Map<Rated, BigDecimal> exact = new HashMap<>();
    private final Map<String, BigDecimal> units = new HashMap<>();

    private SpecCalculator(JsonNode cdr, ZoneId zone) {
        this.cdr = cdr;
        this.tariff = cdr.path("tariffs").path(0);
        this.zone = zone;
        this.decimals = Currency.getInstance(cdr.path("currency").stringValue()).getDefaultFractionDigits();
        go();
    }

    static Cost of(JsonNode cdr, ZoneId zone) {
        SpecCalculator calculator = new SpecCalculator(cdr, zone);
        Cost session = List.of("ENERGY", "TIME", "PARKING_TIME", "FLAT").stream()
                .map(calculator::cost)
                .reduce(Cost.NOTHING, Cost::plus);
        return calculator.limited(session).plus(calculator.fees());
    }

    /** One dimension of it; zero where it costs nothing. */
    static Cost of(JsonNode cdr, ZoneId zone, String type) {
        return new SpecCalculator(cdr, zone).cost(type);
    }

    /** Hours between start and end, whatever the clocks on the wall did meanwhile. */
    static BigDecimal hours(JsonNode cdr) {
        return BigDecimal.valueOf(Duration.between(start(cdr, "start_date_time"), start(cdr, "end_date_time"))
                        .toMillis())
                .divide(BigDecimal.valueOf(3_600_000), 4, RoundingMode.HALF_UP);
    }

    private void go() {
        BigDecimal drawn = BigDecimal.ZERO;
        Found lastEnergy = null;
        Found lastTime = null;
        boolean flat = false;
        for (JsonNode period : cdr.path("charging_periods")) {
            if (!period.path("tariff_id").equals(tariff.path("id"))) {
                continue;
            }
            BigDecimal before = drawn;
            for (String type : List.of("ENERGY", "TIME", "PARKING_TIME")) {
                Optional<BigDecimal> volume = volume(period, type);
                Optional<Found> found =
                        volume.flatMap(_ -> first(type, period, start(period, "start_date_time"), before));
                mustHoldUntilItsEnd(type, period, before, found, volume);
                if (found.isPresent()) {
                    BigDecimal amount = count(type, volume.get());
                    use(found.get(), amount);
                    units.merge(type, amount, BigDecimal::add);
                    if (amount.signum() > 0 && type.equals("ENERGY")) {
                        lastEnergy = found.get();
                    } else if (amount.signum() > 0) {
                        lastTime = found.get();
                    }
                }
            }
            Optional<Found> fee = first("FLAT", period, start(period, "start_date_time"), drawn);
            if (fee.isPresent() && !flat) {
                flat = true;
                use(fee.get(), BigDecimal.ONE);
            }
            drawn = drawn.add(volume(period, "ENERGY").orElse(BigDecimal.ZERO));
        }
        grow(lastEnergy);
        grow(lastTime);
    }

    /** Watt-hours, seconds. */
    private static BigDecimal count(String type, BigDecimal volume) {
        return type.equals("ENERGY")
                ? volume.movePointRight(3)
                : volume.multiply(BigDecimal.valueOf(3600)).setScale(0, RoundingMode.HALF_UP);
    }

    private void use(Found found, BigDecimal amount) {
        exact.merge(new Rated(found.type, found.vat), found.price.multiply(amount), BigDecimal::add);
    }

    private void grow(Found last) {
        if (last != null) {
            BigDecimal total = units.get(last.type);
            BigDecimal step = BigDecimal.valueOf(last.step);
            BigDecimal whole = total.divide(step, 0, RoundingMode.CEILING).multiply(step);
            use(last, whole.subtract(total));
        }
    }

    private Cost cost(String type) {
        BigDecimal per =
                switch (type) {
                    case "ENERGY" -> BigDecimal.valueOf(1000);
                    case "FLAT" -> BigDecimal.ONE;
                    default -> BigDecimal.valueOf(3600);
                };
        return exact.entrySet().stream()
                .filter(each -> each.getKey().type.equals(type))
                .map(each -> rounded(each.getValue().divide(per, 30, RoundingMode.HALF_UP), each.getKey().vat))
                .reduce(Cost.NOTHING, Cost::plus);
    }

    private Cost rounded(BigDecimal net, BigDecimal vat) {
        BigDecimal gross = net.multiply(vat.movePointLeft(2).add(BigDecimal.ONE));
        return new Cost(net.setScale(decimals, RoundingMode.HALF_UP), gross.setScale(decimals, RoundingMode.HALF_UP));
    }

    private Cost limited(Cost cost) {
        BigDecimal net = cost.net;
        BigDecimal gross = cost.gross;
        if (tariff.has("min_price")) {
            net = net.max(limit("min_price", "excl_vat", "before_taxes"));
            gross = gross.max(limit("min_price", "incl_vat", "after_taxes"));
        }
        if (tariff.has("max_price")) {
            net = net.min(limit("max_price", "excl_vat", "before_taxes"));
            gross = gross.min(limit("max_price", "incl_vat", "after_taxes"));
        }
        return new Cost(net, gross);
    }

    private BigDecimal limit(String which, String older, String newer) {
        JsonNode limit = tariff.path(which);
        return limit.path(limit.has(older) ? older : newer).decimalValue();
    }

    /** What the booking cost: flat fees of a tariff of its own. */
    private Cost fees() {
        Map<BigDecimal, BigDecimal> byRate = new LinkedHashMap<>();
        cdr.path("tariffs").valueStream().skip(1).forEach(other -> other.path("elements")
                .valueStream()
                .flatMap(element -> element.path("price_components").valueStream())
                .forEach(fee -> byRate.merge(
                        fee.path("vat").decimalValue(), fee.path("price").decimalValue(), BigDecimal::add)));
        return byRate.entrySet().stream()
                .map(each -> rounded(each.getValue(), each.getKey()))
                .reduce(Cost.NOTHING, Cost::plus);
    }

    private Optional<Found> first(String type, JsonNode period, Instant now, BigDecimal drawn) {
        for (JsonNode element : tariff.path("elements")) {
            for (JsonNode component : element.path("price_components")) {
                if (component.path("type").stringValue().equals(type)
                        && matches(element.path("restrictions"), period, now, drawn)) {
                    return Optional.of(new Found(
                            type,
                            component.path("price").decimalValue(),
                            component.path("vat").decimalValue().stripTrailingZeros(),
                            component.path("step_size").intValue()));
                }
            }
        }
        return Optional.empty();
    }

    /** A new period starts at every event that matters to the price; where energy does, not every point can be told. */
    private void mustHoldUntilItsEnd(
            String type, JsonNode period, BigDecimal drawn, Optional<Found> found, Optional<BigDecimal> volume) {
        boolean told = tariff.path("elements")
                .valueStream()
                .noneMatch(element -> element.path("restrictions").has("min_kwh")
                        || element.path("restrictions").has("max_kwh"));
        long seconds = volume(period, "TIME")
                .or(() -> volume(period, "PARKING_TIME"))
                .map(hours -> count("TIME", hours).longValue())
                .orElse(0L);
        if (told && volume.isPresent() && seconds > 0) {
            Instant last = start(period, "start_date_time").plusSeconds(seconds - 1);
            if (!first(type, period, last, drawn).equals(found)) {
                throw new AssertionError("no period starts where the price of " + type + " changes: " + cdr);
            }
        }
    }

    private boolean matches(JsonNode its, JsonNode period, Instant now, BigDecimal drawn) {
        ZonedDateTime local = now.atZone(zone);
        BigDecimal seconds = BigDecimal.valueOf(
                Duration.between(start(cdr, "start_date_time"), now).toMillis(), 3);
        return isTime(its, local.toLocalTime())
                && isDate(its, local.toLocalDate())
                && (!its.has("day_of_week")
                        || its.path("day_of_week").valueStream().anyMatch(day -> day.stringValue()
                                .equals(local.getDayOfWeek().name())))
                && isWithin(its, "kwh", drawn, drawn)
                && isWithin(its, "duration", seconds, seconds)
                && isWithin(
                        its,
                        "power",
                        volume(period, "MIN_POWER").orElse(null),
                        volume(period, "MAX_POWER").orElse(null))
                && isWithin(
                        its,
                        "current",
                        volume(period, "MIN_CURRENT").orElse(null),
                        volume(period, "MAX_CURRENT").orElse(null));
    }

    private static boolean isTime(JsonNode its, LocalTime now) {
        int minute = now.toSecondOfDay();
        int from = its.has("start_time")
                ? LocalTime.parse(its.path("start_time").stringValue()).toSecondOfDay()
                : 0;
        int until = its.has("end_time")
                ? LocalTime.parse(its.path("end_time").stringValue()).toSecondOfDay()
                : 0;
        int day = 24 * 3600;
        int length = until > from ? until - from : until + day - from;
        return Math.floorMod(minute - from, day) < length;
    }

    private static boolean isDate(JsonNode its, LocalDate today) {
        return (!its.has("start_date")
                        || !today.isBefore(
                                LocalDate.parse(its.path("start_date").stringValue())))
                && (!its.has("end_date")
                        || today.isBefore(LocalDate.parse(its.path("end_date").stringValue())));
    }

    private static boolean isWithin(JsonNode its, String what, BigDecimal least, BigDecimal most) {
        JsonNode min = its.path("min_" + what);
        JsonNode max = its.path("max_" + what);
        return (min.isMissingNode() || (least != null && least.compareTo(min.decimalValue()) >= 0))
                && (max.isMissingNode() || (most != null && most.compareTo(max.decimalValue()) < 0));
    }

    private static Optional<BigDecimal> volume(JsonNode period, String type) {
        return period.path("dimensions")
                .valueStream()
                .filter(dimension -> dimension.path("type").stringValue().equals(type))
                .map(dimension -> dimension.path("volume").decimalValue())
                .findFirst();
    }

    private static Instant start(JsonNode object, String field) {
        return Instant.parse(object.path(field).stringValue());
    }
}

package io.emall.cpms.ocpi.view;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import tools.jackson.databind.JsonNode;

/**
 * What a CDR should cost, from its own JSON and the texts of mod_tariffs and mod_cdrs only: the amounts of its periods,
 * grown to whole steps once for the session, times the price. It knows no restriction and no dimension but energy, for our
 * tariffs have none: it refuses to guess when one appears.
 */
final class SpecCalculator {

    /** @param gross with VAT */
    record Cost(BigDecimal net, BigDecimal gross) {}

    private static final BigDecimal WATT_HOURS = BigDecimal.valueOf(1000);

    private SpecCalculator() {}

    static Cost of(JsonNode cdr) {
        JsonNode component = component(cdr.path("tariffs"));
        BigDecimal energy = BigDecimal.ZERO;
        for (JsonNode period : cdr.path("charging_periods")) {
            energy = energy.add(volume(period, "ENERGY"));
        }
        BigDecimal step = BigDecimal.valueOf(component.path("step_size").intValue());
        BigDecimal steps = energy.multiply(WATT_HOURS).divide(step, 0, RoundingMode.CEILING);
        BigDecimal kilowattHours = steps.multiply(step).divide(WATT_HOURS, 6, RoundingMode.UNNECESSARY);
        BigDecimal net = kilowattHours.multiply(component.path("price").decimalValue());
        BigDecimal vat = component.path("vat").decimalValue().movePointLeft(2).add(BigDecimal.ONE);
        int decimals = Currency.getInstance(cdr.path("currency").stringValue()).getDefaultFractionDigits();
        return new Cost(
                net.setScale(decimals, RoundingMode.HALF_UP),
                net.multiply(vat).setScale(decimals, RoundingMode.HALF_UP));
    }

    /** Hours between start and end, whatever the clocks on the wall did meanwhile. */
    static BigDecimal hours(JsonNode cdr) {
        Instant start = Instant.parse(cdr.path("start_date_time").stringValue());
        Instant end = Instant.parse(cdr.path("end_date_time").stringValue());
        return BigDecimal.valueOf(Duration.between(start, end).toMillis())
                .divide(BigDecimal.valueOf(3_600_000), 4, RoundingMode.HALF_UP);
    }

    private static JsonNode component(JsonNode tariffs) {
        JsonNode elements = tariffs.path(0).path("elements");
        JsonNode components = elements.path(0).path("price_components");
        boolean simple = tariffs.size() == 1
                && elements.size() == 1
                && components.size() == 1
                && !elements.path(0).has("restrictions")
                && !tariffs.path(0).has("min_price")
                && !tariffs.path(0).has("max_price")
                && components.path(0).path("type").stringValue().equals("ENERGY");
        if (!simple) {
            throw new IllegalStateException("a tariff that this calculator does not know: " + tariffs);
        }
        return components.path(0);
    }

    private static BigDecimal volume(JsonNode period, String type) {
        return period.path("dimensions")
                .valueStream()
                .filter(dimension -> dimension.path("type").stringValue().equals(type))
                .map(dimension -> dimension.path("volume").decimalValue())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}

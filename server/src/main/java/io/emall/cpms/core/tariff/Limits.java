package io.emall.cpms.core.tariff;

import io.emall.cpms.core.unit.Price;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The least and the most that a session costs. Both hold without and with taxes, each on its own (mod_tariffs §Tariff
 * Object, note on min_price).
 */
public final class Limits {

    private Limits() {}

    /** A limit with the version's VAT. */
    public static BigDecimal gross(BigDecimal limit, Price price) {
        return limit.multiply(price.vat().factor())
                .setScale(price.currency().getDefaultFractionDigits(), RoundingMode.HALF_UP);
    }

    /** What makes the lines keep to the limits; empty if they do. */
    static Optional<Line> of(Tariff tariff, List<Line> lines) {
        BigDecimal net = missing(lines, Line::net, tariff.scheme(), limit -> limit);
        BigDecimal gross = missing(lines, Line::gross, tariff.scheme(), limit -> gross(limit, tariff.price()));
        return net.signum() == 0 && gross.signum() == 0
                ? Optional.empty()
                : Optional.of(new Line(null, tariff.price().vat(), net, gross));
    }

    private static BigDecimal missing(
            List<Line> lines,
            Function<Line, BigDecimal> amount,
            Scheme scheme,
            Function<BigDecimal, BigDecimal> limit) {
        BigDecimal sum = lines.stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal kept = sum;
        if (scheme.least() != null) {
            kept = kept.max(limit.apply(scheme.least()));
        }
        if (scheme.most() != null) {
            kept = kept.min(limit.apply(scheme.most()));
        }
        return kept.subtract(sum);
    }
}

package io.emall.cpms.core.supply;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;

/** Prices per kilowatt-hour, net, over time; they may be negative. */
public record PriceCurve(Currency currency, Curve<BigDecimal> perKilowattHour) {

    private static final MathContext EXACT_ENOUGH = new MathContext(18, RoundingMode.HALF_EVEN);

    public static PriceCurve none(Currency currency) {
        return new PriceCurve(currency, Curve.empty());
    }

    /** The mean over that time, each price as long as it lasts; empty unless all of it is known. */
    public Optional<BigDecimal> mean(Instant from, Instant until) {
        Curve<BigDecimal> part = perKilowattHour.within(from, until);
        if (!part.covers(from, until)) {
            return Optional.empty();
        }
        if (part.pieces().size() == 1) {
            return Optional.of(part.pieces().getFirst().value());
        }
        BigDecimal sum = part.pieces().stream()
                .map(piece -> piece.value().multiply(seconds(piece.from(), piece.until())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return Optional.of(sum.divide(seconds(from, until), EXACT_ENOUGH));
    }

    private static BigDecimal seconds(Instant from, Instant until) {
        Duration time = Duration.between(from, until);
        return BigDecimal.valueOf(time.toMillis(), 3);
    }
}

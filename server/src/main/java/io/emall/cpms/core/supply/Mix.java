package io.emall.cpms.core.supply;

import io.emall.cpms.core.unit.CarbonIntensity;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What energy is made of.
 *
 * @param percent per source, together about 100; empty if only the emissions are known
 * @param carbon null if it is not known
 */
public record Mix(Map<Source, BigDecimal> percent, @Nullable CarbonIntensity carbon) {

    private static final double HUNDRED = 100;
    /** Suppliers round each share. */
    private static final double ROUNDING = 1;

    public Mix {
        percent = Map.copyOf(percent);
        double sum = sum(percent);
        boolean whole = percent.isEmpty() || Math.abs(sum - HUNDRED) <= ROUNDING;
        if (!whole || percent.values().stream().anyMatch(share -> share.signum() < 0)) {
            throw new IllegalArgumentException(
                    "the shares of a mix are zero or more per cent and make 100, not " + sum);
        }
    }

    private static double sum(Map<Source, BigDecimal> percent) {
        return percent.values().stream().mapToDouble(BigDecimal::doubleValue).sum();
    }

    /** Per cent that is renewable. */
    public double green() {
        return percent.entrySet().stream()
                .filter(share -> share.getKey().isGreen())
                .mapToDouble(share -> share.getValue().doubleValue())
                .sum();
    }
}

package io.emall.cpms.core.supply;

import io.emall.cpms.core.unit.CarbonIntensity;
import io.emall.cpms.core.unit.Watts;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one DSO offers at a location, step by step.
 *
 * @param isInForce whether it supplies the location now
 */
public record Offer(Dso dso, Contract contract, boolean isInForce, List<Step> steps) {

    /**
     * A quarter of an hour.
     *
     * @param perKilowattHour net, with the contract's fee
     * @param exportPerKilowattHour what is paid for energy we give; null if we may give none or nobody knows
     * @param carbon null if nobody knows
     * @param capacity what may be drawn: the least of contract and grid
     * @param price how far the prices may be trusted
     * @param toldAt when the DSO said the price; null for {@link Quality#FLAT}
     */
    public record Step(
            Instant from,
            BigDecimal perKilowattHour,
            @Nullable BigDecimal exportPerKilowattHour,
            @Nullable CarbonIntensity carbon,
            Watts capacity,
            Quality price,
            @Nullable Instant toldAt) {}

    /** The worst of its steps. */
    public Quality quality() {
        return steps.stream().map(Step::price).max(Quality::compareTo).orElse(Quality.FLAT);
    }
}

package io.emall.cpms.core.supply;

import io.emall.cpms.core.unit.CarbonIntensity;
import io.emall.cpms.core.unit.LocationId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What eMSPs are told of the energy at a location.
 *
 * @param supplier the DSO's name
 * @param since when it was told
 */
public record ToldMix(LocationId location, String supplier, Mix mix, Instant since) {
    /** Points by which a source's share must have moved. */
    private static final BigDecimal POINTS = BigDecimal.TEN;

    private static final double GRAMS = 20;
    private static final double SHARE_OF_GRAMS = 0.15;
    /** The sun rises and sets within hours: nobody needs to hear of it more often. */
    private static final Duration PAUSE = Duration.ofHours(1);

    private static final double ALL = 99.5;

    /** Whether they must be told anew: another DSO or another colour at once, another mix of the same only when it matters. */
    boolean isOutdatedBy(String nowFrom, Mix now, Instant at) {
        return !supplier.equals(nowFrom)
                || isGreen() != isGreen(now)
                || (!since.plus(PAUSE).isAfter(at) && (hasMoved(now) || emitsOtherwise(now.carbon())));
    }

    private boolean hasMoved(Mix now) {
        for (Source source : Source.values()) {
            BigDecimal before = mix.percent().getOrDefault(source, BigDecimal.ZERO);
            BigDecimal after = now.percent().getOrDefault(source, BigDecimal.ZERO);
            if (before.subtract(after).abs().compareTo(POINTS) >= 0) {
                return true;
            }
        }
        return false;
    }

    private boolean emitsOtherwise(@Nullable CarbonIntensity now) {
        CarbonIntensity before = mix.carbon();
        if (before == null || now == null) {
            return before != null || now != null;
        }
        double moved = Math.abs(before.gramsPerKilowattHour() - now.gramsPerKilowattHour());
        return moved >= GRAMS && moved >= SHARE_OF_GRAMS * before.gramsPerKilowattHour();
    }

    /** Whether all of it is renewable. */
    public boolean isGreen() {
        return isGreen(mix);
    }

    private static boolean isGreen(Mix mix) {
        return mix.green() >= ALL;
    }
}

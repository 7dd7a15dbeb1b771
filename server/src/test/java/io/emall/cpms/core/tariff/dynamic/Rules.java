package io.emall.cpms.core.tariff.dynamic;

import io.emall.cpms.core.location.SpeedClass;
import io.emall.cpms.core.unit.AreaId;
import java.math.BigDecimal;
import java.time.Duration;

/** Rules for tests, in whole cents. */
public final class Rules {
    private Rules() {}

    /** Cost and 20 ct, from 30 to 60 ct by 5 ct, an hour's notice. */
    public static PriceRule aRule(int changesADay, int blockHours) {
        return aRule("30", "60", "5", Duration.ofHours(1), changesADay, blockHours);
    }

    public static PriceRule aRule(
            String floor, String cap, String step, Duration notice, int changesADay, int blockHours) {
        return new PriceRule(
                new AreaId("default"),
                SpeedClass.FAST,
                true,
                BigDecimal.ZERO,
                cents(20),
                cents(floor),
                cents(cap),
                cents(step),
                notice,
                changesADay,
                blockHours);
    }

    static BigDecimal cents(int cents) {
        return BigDecimal.valueOf(cents, 2);
    }

    static BigDecimal cents(String cents) {
        return new BigDecimal(cents).movePointLeft(2);
    }
}

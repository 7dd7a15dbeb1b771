package io.emall.cpms.portal.tariff;

import io.emall.cpms.core.location.SpeedClass;
import io.emall.cpms.core.unit.AreaId;
import io.emall.cpms.core.unit.Interval;
import io.emall.cpms.portal.frame.Typed;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** A promotion as it is typed; an empty begin means now. */
record PromotionForm(
        @Nullable String area,
        @Nullable String speed,
        @Nullable String perKwh,
        @Nullable String begins,
        @Nullable String ends) {
    /** What was meant. */
    record Wanted(SpeedClass speed, BigDecimal perKwh, Interval during) {}

    static PromotionForm empty(AreaId area) {
        return new PromotionForm(area.value(), "STANDARD", null, null, null);
    }

    AreaId areaId() {
        return new AreaId(area == null || area.isBlank() ? "default" : area);
    }

    /** @return null if something is wrong, which then stands beside its field */
    @Nullable
    Wanted read(Typed typed, ZoneId zone, Instant now) {
        SpeedClass its = typed.as("speed", speed, SpeedClass::valueOf, "typed.notachoice");
        BigDecimal price = typed.decimal("perKwh", perKwh, BigDecimal.ZERO, PricesForm.HIGHEST);
        Instant from = typed.moment("begins", begins, zone);
        Instant until = typed.moment("ends", ends, zone);
        Instant start = from == null ? now : from;
        if (until == null && typed.good()) {
            typed.bad("ends", "typed.missing");
        } else if (until != null && !until.isAfter(start)) {
            typed.bad("ends", "promotion.endsbefore");
        }
        return typed.good() && its != null ? new Wanted(its, price, new Interval(start, until)) : null;
    }
}

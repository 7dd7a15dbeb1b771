package io.emall.cpms.core.tariff;

import io.emall.cpms.core.location.SpeedClass;
import io.emall.cpms.core.unit.AreaId;
import io.emall.cpms.core.unit.Interval;
import io.emall.cpms.core.unit.Price;
import io.emall.cpms.core.unit.PriceId;
import java.time.Instant;

/**
 * One version of the price of a speed class in an area. A version never changes, except that its end may be set;
 * a session locks the version valid at its start (house §5a.8).
 */
public record Tariff(
        PriceId id, AreaId area, SpeedClass speed, PriceKind kind, Price price, Interval valid, Instant createdAt) {

    /** The id eMSPs know: one tariff per area and speed class, whose content is the price valid now. */
    public String publicId() {
        return publicId(area, speed);
    }

    public static String publicId(AreaId area, SpeedClass speed) {
        return area + "-" + speed;
    }
}

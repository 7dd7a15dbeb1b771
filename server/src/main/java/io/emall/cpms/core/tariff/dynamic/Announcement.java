package io.emall.cpms.core.tariff.dynamic;

import io.emall.cpms.core.location.SpeedClass;
import io.emall.cpms.core.unit.AreaId;
import io.emall.cpms.core.unit.LocationId;
import io.emall.cpms.core.unit.PriceId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the automatic announced, and on what grounds; kept as long as bills.
 *
 * @param withdrawnAt when people set another price before it held; null if it came to hold, or will
 */
public record Announcement(
        PriceId id,
        AreaId area,
        SpeedClass speed,
        BigDecimal price,
        Instant from,
        Instant announcedAt,
        Grounds grounds,
        @Nullable Instant withdrawnAt,
        @Nullable String withdrawnBy) {

    /**
     * What a price was made of.
     *
     * @param before the price it takes the place of
     * @param plans of which locations, and when they were made
     */
    public record Grounds(PriceRule rule, Because because, BigDecimal before, Map<LocationId, Instant> plans) {}
}

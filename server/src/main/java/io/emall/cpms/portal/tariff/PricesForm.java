package io.emall.cpms.portal.tariff;

import io.emall.cpms.core.location.SpeedClass;
import io.emall.cpms.core.tariff.Tariff;
import io.emall.cpms.core.unit.AreaId;
import io.emall.cpms.portal.frame.Figures;
import io.emall.cpms.portal.frame.Typed;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Both prices of an area as they are typed, net per kilowatt-hour; an empty one stays without a price. */
record PricesForm(
        @Nullable String area,
        @Nullable String standard,
        @Nullable String fast,
        @Nullable String from) {
    static final BigDecimal HIGHEST = BigDecimal.valueOf(1000);

    static PricesForm of(Map<SpeedClass, Tariff> base, AreaId area, Figures figures) {
        return new PricesForm(
                area.value(),
                text(base.get(SpeedClass.STANDARD), figures),
                text(base.get(SpeedClass.FAST), figures),
                null);
    }

    static String field(SpeedClass speed) {
        return speed == SpeedClass.FAST ? "fast" : "standard";
    }

    AreaId areaId() {
        return new AreaId(area == null || area.isBlank() ? "default" : area);
    }

    /** Only what differs from what is valid. */
    Map<SpeedClass, BigDecimal> changed(Typed typed, Map<SpeedClass, Tariff> base) {
        Map<SpeedClass, BigDecimal> changed = new LinkedHashMap<>();
        for (SpeedClass speed : SpeedClass.values()) {
            String text = speed == SpeedClass.FAST ? fast : standard;
            Tariff before = base.get(speed);
            if (before == null && (text == null || text.isBlank())) {
                continue;
            }
            BigDecimal perKwh = typed.decimal(field(speed), text, BigDecimal.ZERO, HIGHEST);
            if (before == null || before.price().perKilowattHour().compareTo(perKwh) != 0) {
                changed.put(speed, perKwh);
            }
        }
        return changed;
    }

    private static @Nullable String text(@Nullable Tariff tariff, Figures figures) {
        return tariff == null ? null : figures.plain(tariff.price().perKilowattHour());
    }
}

package io.emall.cpms.ocpi.v221;

import static io.emall.cpms.ocpi.v221.TariffView.plain;

import io.emall.cpms.core.tariff.Component;
import io.emall.cpms.core.tariff.Element;
import io.emall.cpms.core.tariff.Restrictions;
import io.emall.cpms.core.unit.VatRate;
import io.emall.wire.ocpi.v221.DayOfWeek;
import io.emall.wire.ocpi.v221.PriceComponent;
import io.emall.wire.ocpi.v221.TariffDimensionType;
import io.emall.wire.ocpi.v221.TariffElement;
import io.emall.wire.ocpi.v221.TariffRestrictions;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Elements of a price in OCPI's words (mod_tariffs, O-32). */
final class ElementView {

    private ElementView() {}

    /** @param usual VAT of components that name none */
    static TariffElement of(Element element, VatRate usual) {
        return new TariffElement(
                element.components().stream()
                        .map(component -> component(component, usual))
                        .toList(),
                element.restricted() ? restrictions(element.restrictions()) : null);
    }

    private static PriceComponent component(Component component, VatRate usual) {
        return new PriceComponent(
                TariffDimensionType.valueOf(component.dimension().name()),
                plain(component.price()),
                component.step(),
                plain(Objects.requireNonNullElse(component.vat(), usual).percent()));
    }

    private static TariffRestrictions restrictions(Restrictions its) {
        return new TariffRestrictions(
                text(its.hours().from()),
                text(its.hours().until()),
                text(its.dates().from()),
                text(its.dates().until()),
                number(its.kilowattHours().min()),
                number(its.kilowattHours().max()),
                number(its.amperes().min()),
                number(its.amperes().max()),
                number(its.kilowatts().min()),
                number(its.kilowatts().max()),
                seconds(its.seconds().min()),
                seconds(its.seconds().max()),
                its.days().isEmpty() ? null : days(its),
                null,
                null);
    }

    private static List<DayOfWeek> days(Restrictions its) {
        return its.days().stream().map(day -> DayOfWeek.valueOf(day.name())).toList();
    }

    /** 22:00, 2026-11-23: as Java writes them. */
    private static @Nullable String text(@Nullable Object time) {
        return time == null ? null : time.toString();
    }

    private static @Nullable BigDecimal number(@Nullable BigDecimal bound) {
        return bound == null ? null : plain(bound);
    }

    private static @Nullable Integer seconds(@Nullable BigDecimal bound) {
        return bound == null ? null : bound.intValue();
    }
}

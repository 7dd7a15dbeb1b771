package io.emall.cpms.api;

import io.emall.cpms.core.tariff.Component;
import io.emall.cpms.core.tariff.Dimension;
import io.emall.cpms.core.tariff.Element;
import io.emall.cpms.core.tariff.Flaw;
import io.emall.cpms.core.tariff.Restrictions;
import io.emall.cpms.core.tariff.Scheme;
import io.emall.cpms.core.unit.VatRate;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a price says beyond so much per kilowatt-hour. */
final class SchemeJson {

    private SchemeJson() {}

    /**
     * Prices, and when they apply; the first that applies counts for its dimension.
     *
     * @param restrictions of which all hold; left out: always
     */
    record ElementJson(
            @Nullable List<ComponentJson> components,
            @Nullable Restrictions restrictions) {

        private static final ElementJson NONE = new ElementJson(null, null);

        private Element read(Checked checked, String at) {
            List<Component> read = new ArrayList<>();
            for (ComponentJson component : Objects.requireNonNullElse(components, List.<ComponentJson>of())) {
                read.add(Objects.requireNonNullElse(component, ComponentJson.NONE)
                        .read(checked, at + "components[" + read.size() + "]."));
            }
            return new Element(read, Objects.requireNonNullElse(restrictions, Restrictions.NONE));
        }

        private static ElementJson of(Element element) {
            return new ElementJson(
                    element.components().stream().map(ComponentJson::of).toList(),
                    element.restricted() ? element.restrictions() : null);
        }
    }

    /**
     * The price of a dimension.
     *
     * @param price net: per kWh, per hour, or once
     * @param vatPercent left out: the operator's
     * @param step watt-hours or seconds billed at once; left out: 1
     */
    record ComponentJson(
            @Nullable Dimension dimension,
            @Nullable BigDecimal price,
            @Nullable BigDecimal vatPercent,
            @Nullable Integer step) {

        private static final ComponentJson NONE = new ComponentJson(null, null, null, null);

        private Component read(Checked checked, String at) {
            return new Component(
                    checked.needed(at + "dimension", dimension),
                    checked.needed(at + "price", price),
                    vatPercent == null
                            ? null
                            : checked.as(
                                    at + "vatPercent",
                                    vatPercent.toPlainString(),
                                    text -> new VatRate(new BigDecimal(text))),
                    Objects.requireNonNullElse(step, 1));
        }

        private static ComponentJson of(Component component) {
            VatRate vat = component.vat();
            return new ComponentJson(
                    component.dimension(), component.price(), vat == null ? null : vat.percent(), component.step());
        }
    }

    static Scheme read(
            Checked checked,
            @Nullable List<ElementJson> elements,
            @Nullable BigDecimal least,
            @Nullable BigDecimal most) {
        List<Element> read = new ArrayList<>();
        for (ElementJson element : Objects.requireNonNullElse(elements, List.<ElementJson>of())) {
            read.add(Objects.requireNonNullElse(element, ElementJson.NONE)
                    .read(checked, "elements[" + read.size() + "]."));
        }
        return new Scheme(read, least, most);
    }

    static List<ElementJson> of(Scheme scheme) {
        return scheme.elements().stream().map(ElementJson::of).toList();
    }

    static Refused refusal(List<Flaw> flaws) {
        return Refused.bad(flaws.stream()
                .map(flaw -> new ApiError.Field(flaw.where(), sentence(flaw.why())))
                .toList());
    }

    private static String sentence(Flaw.Why why) {
        return switch (why) {
            case NOT_A_PRICE ->
                "lies between 0 and 100000, with at most six decimals; limits of the bill are no finer than"
                        + " the currency";
            case NOT_A_STEP -> "lies between 1 and 86400; FLAT has only 1";
            case EMPTY -> "has at least one component";
            case TWICE -> "stands once in an element";
            case NOT_A_TIME -> "begins and ends at different times of day, in whole minutes";
            case ENDS_BEFORE_IT_BEGINS -> "its upper end lies above the lower";
            case NOT_AN_AMOUNT -> "is not negative, with at most three decimals; seconds are whole";
            case TOO_MANY -> "are at most 30";
        };
    }
}

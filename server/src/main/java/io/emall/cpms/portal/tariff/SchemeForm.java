package io.emall.cpms.portal.tariff;

import io.emall.cpms.core.location.SpeedClass;
import io.emall.cpms.core.tariff.Component;
import io.emall.cpms.core.tariff.Dimension;
import io.emall.cpms.core.tariff.Element;
import io.emall.cpms.core.tariff.Flaw;
import io.emall.cpms.core.tariff.Restrictions;
import io.emall.cpms.core.tariff.Scheme;
import io.emall.cpms.core.tariff.Tariff;
import io.emall.cpms.core.unit.AreaId;
import io.emall.cpms.portal.frame.Figures;
import io.emall.cpms.portal.frame.Typed;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.MapBindingResult;

/**
 * A price with all that people can say on its page, as it is typed: different prices first, then what always holds.
 *
 * @param parkingStep minutes of parking billed at once; empty means by the second
 * @param from when it begins; empty means now
 */
record SchemeForm(
        @Nullable String area,
        @Nullable String speed,
        @Nullable String perKwh,
        @Nullable String startFee,
        @Nullable String perHour,
        @Nullable String parking,
        @Nullable String parkingStep,
        List<RuleForm> rules,
        @Nullable String least,
        @Nullable String most,
        @Nullable String from) {

    /** How many different prices there is room for. */
    static final int ROOM = 4;

    private static final int MINUTE = 60;
    private static final int DAY = 1440;

    SchemeForm {
        List<RuleForm> all = new ArrayList<>(Objects.requireNonNullElse(rules, List.of()));
        all.replaceAll(rule -> rule == null ? RuleForm.EMPTY : rule);
        while (all.size() < ROOM) {
            all.add(RuleForm.EMPTY);
        }
        rules = List.copyOf(all.subList(0, Math.max(ROOM, Math.min(all.size(), 2 * ROOM))));
    }

    static SchemeForm of(AreaId area, SpeedClass speed, @Nullable Tariff now, Figures figures) {
        Scheme scheme = now == null ? Scheme.PLAIN : now.scheme();
        Element always = always(scheme);
        return new SchemeForm(
                area.value(),
                speed.name(),
                now == null ? null : figures.plain(now.price().perKilowattHour()),
                price(always, Dimension.FLAT, figures),
                price(always, Dimension.TIME, figures),
                price(always, Dimension.PARKING_TIME, figures),
                always.component(Dimension.PARKING_TIME)
                        .filter(component -> component.step() >= MINUTE)
                        .map(component -> String.valueOf(component.step() / MINUTE))
                        .orElse(null),
                scheme.elements().stream()
                        .filter(Element::restricted)
                        .flatMap(element -> RuleForm.of(element, figures).stream())
                        .toList(),
                scheme.least() == null ? null : figures.plain(scheme.least()),
                scheme.most() == null ? null : figures.plain(scheme.most()),
                null);
    }

    private static Element always(Scheme scheme) {
        return scheme.elements().stream()
                .filter(element -> !element.restricted())
                .findFirst()
                .orElse(Element.always());
    }

    private static @Nullable String price(Element always, Dimension dimension, Figures figures) {
        return always.component(dimension)
                .map(component -> figures.plain(component.price()))
                .orElse(null);
    }

    AreaId areaId() {
        return new AreaId(area == null || area.isBlank() ? "default" : area);
    }

    Scheme read(Typed typed) {
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < rules.size(); i++) {
            if (!rules.get(i).isEmpty()) {
                elements.add(rules.get(i).read(typed, "rules[" + i + "]."));
            }
        }
        int step = parkingStep == null || parkingStep.isBlank()
                ? 1
                : MINUTE * typed.whole("parkingStep", parkingStep, 1, DAY);
        List<Component> always = Stream.of(
                        component(typed, "startFee", startFee, Dimension.FLAT, 1),
                        component(typed, "perHour", perHour, Dimension.TIME, 1),
                        component(typed, "parking", parking, Dimension.PARKING_TIME, step))
                .flatMap(Optional::stream)
                .toList();
        if (!always.isEmpty()) {
            elements.add(new Element(always, Restrictions.NONE));
        }
        return new Scheme(elements, amount(typed, "least", least), amount(typed, "most", most));
    }

    private static Optional<Component> component(
            Typed typed, String field, @Nullable String text, Dimension dimension, int step) {
        BigDecimal price = amount(typed, field, text);
        return price == null ? Optional.empty() : Optional.of(new Component(dimension, price, null, step));
    }

    private static @Nullable BigDecimal amount(Typed typed, String field, @Nullable String text) {
        return text == null || text.isBlank() ? null : typed.decimal(field, text, BigDecimal.ZERO, PricesForm.HIGHEST);
    }

    /** Whether this form can say all that the scheme says. */
    static boolean canSay(Tariff tariff, Figures figures) {
        SchemeForm form = of(tariff.area(), tariff.speed(), tariff, figures);
        Typed typed = new Typed(new MapBindingResult(new HashMap<>(), "form"));
        return form.read(typed).equals(tariff.scheme()) && typed.good();
    }

    /** Where a flaw stands in this form. */
    String field(Flaw flaw) {
        if (!flaw.where().startsWith("elements[")) {
            return flaw.where();
        }
        int element = Integer.parseInt(
                flaw.where().substring("elements[".length(), flaw.where().indexOf(']')));
        List<Integer> used = new ArrayList<>();
        for (int i = 0; i < rules.size(); i++) {
            if (!rules.get(i).isEmpty()) {
                used.add(i);
            }
        }
        return element < used.size() ? "rules[" + used.get(element) + "]." + part(flaw.where()) : "perKwh";
    }

    private static String part(String where) {
        if (where.endsWith("hours")) {
            return where.endsWith("kilowattHours") ? "maxKwh" : "until";
        }
        return where.endsWith("kilowattHours") ? "maxKwh" : where.endsWith("seconds") ? "maxMinutes" : "price";
    }
}

package io.emall.cpms.portal.tariff;

import io.emall.cpms.core.tariff.Component;
import io.emall.cpms.core.tariff.Dates;
import io.emall.cpms.core.tariff.Dimension;
import io.emall.cpms.core.tariff.Element;
import io.emall.cpms.core.tariff.Hours;
import io.emall.cpms.core.tariff.Range;
import io.emall.cpms.core.tariff.Restrictions;
import io.emall.cpms.portal.frame.Figures;
import io.emall.cpms.portal.frame.Typed;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A different price in certain hours, on certain days, or for certain amounts, as it is typed; one that is left empty says
 * nothing.
 *
 * @param minKwh drawn so far
 * @param minMinutes since the session began
 */
public record RuleForm(
        @Nullable String what,
        @Nullable String price,
        @Nullable String from,
        @Nullable String until,
        @Nullable List<String> days,
        @Nullable String minKwh,
        @Nullable String maxKwh,
        @Nullable String minMinutes,
        @Nullable String maxMinutes) {

    private static final BigDecimal MOST_KWH = BigDecimal.valueOf(10_000);
    private static final int MOST_MINUTES = 60 * 24 * 30;
    private static final BigDecimal SECONDS = BigDecimal.valueOf(60);

    static final RuleForm EMPTY = new RuleForm(null, null, null, null, null, null, null, null, null);

    /** Empty if the element says more than this form can. */
    static Optional<RuleForm> of(Element element, Figures figures) {
        Restrictions its = element.restrictions();
        if (element.components().size() != 1) {
            return Optional.empty();
        }
        Component component = element.components().getFirst();
        return Optional.of(new RuleForm(
                component.dimension().name(),
                figures.plain(component.price()),
                text(its.hours().from()),
                text(its.hours().until()),
                its.days().stream().map(DayOfWeek::name).toList(),
                plain(its.kilowattHours().min(), figures),
                plain(its.kilowattHours().max(), figures),
                minutes(its.seconds().min(), figures),
                minutes(its.seconds().max(), figures)));
    }

    private static @Nullable String text(@Nullable LocalTime time) {
        return time == null ? null : time.toString();
    }

    private static @Nullable String plain(@Nullable BigDecimal bound, Figures figures) {
        return bound == null ? null : figures.plain(bound);
    }

    private static @Nullable String minutes(@Nullable BigDecimal seconds, Figures figures) {
        return seconds == null ? null : figures.plain(seconds.divideToIntegralValue(SECONDS));
    }

    public boolean has(DayOfWeek day) {
        return days != null && days.contains(day.name());
    }

    public boolean isEmpty() {
        return Stream.of(price, from, until, minKwh, maxKwh, minMinutes, maxMinutes)
                        .allMatch(text -> text == null || text.isBlank())
                && (days == null || days.isEmpty());
    }

    /** @param at where its fields are, such as {@code rules[0].} */
    Element read(Typed typed, String at) {
        Dimension dimension = typed.as(at + "what", what, Dimension::valueOf, "typed.notachoice");
        BigDecimal its = typed.decimal(at + "price", price, BigDecimal.ZERO, PricesForm.HIGHEST);
        Restrictions restrictions = new Restrictions(
                new Hours(time(typed, at + "from", from), time(typed, at + "until", until)),
                Dates.ANY,
                days(typed, at),
                new Range(kwh(typed, at + "minKwh", minKwh), kwh(typed, at + "maxKwh", maxKwh)),
                Range.ANY,
                Range.ANY,
                new Range(
                        seconds(typed, at + "minMinutes", minMinutes), seconds(typed, at + "maxMinutes", maxMinutes)));
        if (typed.good() && restrictions.equals(Restrictions.NONE)) {
            typed.bad(at + "price", "scheme.always");
        }
        Component component = Component.of(Objects.requireNonNullElse(dimension, Dimension.ENERGY), its);
        return new Element(List.of(component), restrictions);
    }

    private List<DayOfWeek> days(Typed typed, String at) {
        return days == null
                ? List.of()
                : days.stream()
                        .map(day -> typed.as(at + "days", day, DayOfWeek::valueOf, "typed.notachoice"))
                        .filter(Objects::nonNull)
                        .toList();
    }

    private static @Nullable LocalTime time(Typed typed, String field, @Nullable String text) {
        return isBlank(text) ? null : typed.as(field, text, LocalTime::parse, "hours.notatime");
    }

    private static @Nullable BigDecimal kwh(Typed typed, String field, @Nullable String text) {
        return isBlank(text) ? null : typed.decimal(field, text, BigDecimal.ZERO, MOST_KWH);
    }

    private static @Nullable BigDecimal seconds(Typed typed, String field, @Nullable String text) {
        return isBlank(text) ? null : SECONDS.multiply(BigDecimal.valueOf(typed.whole(field, text, 0, MOST_MINUTES)));
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}

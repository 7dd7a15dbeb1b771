package io.emall.cpms.portal.tariff;

import io.emall.cpms.core.tariff.Component;
import io.emall.cpms.core.tariff.Dimension;
import io.emall.cpms.core.tariff.Element;
import io.emall.cpms.core.tariff.Range;
import io.emall.cpms.core.tariff.Restrictions;
import io.emall.cpms.core.tariff.Scheme;
import io.emall.cpms.core.tariff.Tariff;
import io.emall.cpms.core.unit.Price;
import io.emall.cpms.portal.frame.Figures;
import io.emall.cpms.portal.frame.Times;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/** What a price says, in sentences: {@code From 22:00 to 06:00: €0.35/kWh}. Net, as all prices people set. */
@org.springframework.stereotype.Component("priceWords")
public class PriceWords {
    private static final int MINUTE = 60;

    private final MessageSource messages;
    private final Figures figures;
    private final Times times;

    PriceWords(MessageSource messages, Figures figures, Times times) {
        this.messages = messages;
        this.figures = figures;
        this.times = times;
    }

    /** All that it says beyond the price per kilowatt-hour; empty for most. */
    public List<String> more(Tariff tariff) {
        List<String> sentences = new ArrayList<>();
        Scheme scheme = tariff.scheme();
        scheme.elements().forEach(element -> sentences.add(sentence(element, tariff.price())));
        if (scheme.least() != null) {
            sentences.add(say(
                    "scheme.say.least",
                    figures.amount(scheme.least(), tariff.price().currency())));
        }
        if (scheme.most() != null) {
            sentences.add(say(
                    "scheme.say.most",
                    figures.amount(scheme.most(), tariff.price().currency())));
        }
        return sentences;
    }

    private String sentence(Element element, Price price) {
        String prices = element.components().stream()
                .map(component -> words(component, price))
                .collect(Collectors.joining(", "));
        return element.restricted() ? say("scheme.say.when", when(element.restrictions()), prices) : prices;
    }

    private String words(Component component, Price price) {
        String words = say("scheme.say." + component.dimension(), figures.amount(component.price(), price.currency()));
        String steps = component.step() > 1 ? " " + steps(component) : "";
        String vat = component.vat() == null
                ? ""
                : " " + say("price.plusvat", figures.percent(component.vat().percent()));
        return words + steps + vat;
    }

    private String steps(Component component) {
        if (component.dimension() == Dimension.ENERGY) {
            return say("scheme.say.steps.wh", component.step());
        }
        return component.step() % MINUTE == 0
                ? say("scheme.say.steps.min", component.step() / MINUTE)
                : say("scheme.say.steps.s", component.step());
    }

    private String when(Restrictions its) {
        List<String> parts = new ArrayList<>();
        if (!its.days().isEmpty()) {
            parts.add(say(
                    "scheme.say.days", its.days().stream().map(times::weekday).collect(Collectors.joining(", "))));
        }
        span(parts, "dates", text(its.dates().from()), text(its.dates().until()));
        span(parts, "hours", text(its.hours().from()), text(its.hours().until()));
        span(
                parts,
                "kwh",
                number(its.kilowattHours().min()),
                number(its.kilowattHours().max()));
        span(parts, "kw", number(its.kilowatts().min()), number(its.kilowatts().max()));
        span(parts, "a", number(its.amperes().min()), number(its.amperes().max()));
        Range minutes = its.seconds();
        span(parts, "min", minutes(minutes.min()), minutes(minutes.max()));
        String all = String.join(", ", parts);
        return all.substring(0, 1).toUpperCase(LocaleContextHolder.getLocale()) + all.substring(1);
    }

    private void span(List<String> parts, String what, @Nullable String from, @Nullable String until) {
        if (from != null && until != null) {
            parts.add(say("scheme.say." + what, from, until));
        } else if (from != null) {
            parts.add(say("scheme.say." + what + ".from", from));
        } else if (until != null) {
            parts.add(say("scheme.say." + what + ".until", until));
        }
    }

    private static @Nullable String text(@Nullable Object time) {
        return time == null ? null : time.toString();
    }

    private @Nullable String number(@Nullable BigDecimal bound) {
        return bound == null ? null : figures.plain(bound);
    }

    private @Nullable String minutes(@Nullable BigDecimal seconds) {
        return seconds == null
                ? null
                : figures.plain(seconds.divide(BigDecimal.valueOf(MINUTE), 2, RoundingMode.HALF_UP));
    }

    private String say(String words, Object... values) {
        return String.valueOf(messages.getMessage(words, values, words, LocaleContextHolder.getLocale()));
    }
}

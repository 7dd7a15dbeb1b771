package io.emall.cpms.portal.frame;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * Reads what a person typed into a form, and notes beside the field what is wrong with it. What cannot be read becomes
 * a harmless default; whoever uses it looks at {@link #good()} first.
 */
public final class Typed {
    private final Errors errors;

    public Typed(Errors errors) {
        this.errors = errors;
    }

    public boolean good() {
        return !errors.hasErrors();
    }

    public void bad(String field, String words, Object... values) {
        errors.rejectValue(field, words, values, words);
    }

    public String text(String field, @Nullable String typed, int longest) {
        String text = optional(field, typed, longest);
        if (text == null) {
            bad(field, "typed.missing");
        }
        return text == null ? "" : text;
    }

    public @Nullable String optional(String field, @Nullable String typed, int longest) {
        String text = typed == null ? "" : typed.strip();
        if (text.length() > longest) {
            bad(field, "typed.toolong", longest);
        }
        if (text.chars().anyMatch(Character::isISOControl)) {
            bad(field, "typed.control");
        }
        return text.isEmpty() ? null : text;
    }

    /** Something that refuses bad text by itself, such as an id. */
    public <T> @Nullable T as(String field, @Nullable String typed, Function<String, T> type, String words) {
        if (typed == null || typed.isBlank()) {
            bad(field, "typed.missing");
            return null;
        }
        try {
            return type.apply(typed.strip());
        } catch (IllegalArgumentException | DateTimeException malformed) {
            bad(field, words);
            return null;
        }
    }

    public int whole(String field, @Nullable String typed, int minimum, int maximum) {
        BigDecimal number = decimal(field, typed, BigDecimal.valueOf(minimum), BigDecimal.valueOf(maximum));
        if (number.stripTrailingZeros().scale() > 0) {
            bad(field, "typed.notwhole");
        }
        return number.intValue();
    }

    /** A decimal comma is as good as a decimal point. */
    public BigDecimal decimal(String field, @Nullable String typed, BigDecimal minimum, BigDecimal maximum) {
        BigDecimal number = as(field, typed, text -> new BigDecimal(text.replace(',', '.')), "typed.notanumber");
        if (number == null) {
            return minimum;
        }
        if (number.compareTo(minimum) < 0 || number.compareTo(maximum) > 0) {
            bad(field, "typed.outofrange", minimum.toPlainString(), maximum.toPlainString());
            return minimum;
        }
        return number;
    }

    /** What a {@code datetime-local} field sends, on that clock; null if left empty. */
    public @Nullable Instant moment(String field, @Nullable String typed, ZoneId zone) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        return as(field, typed, text -> LocalDateTime.parse(text).atZone(zone).toInstant(), "typed.notamoment");
    }
}

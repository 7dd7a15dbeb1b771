package io.emall.cpms.api;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the fields of a request and gathers all that is wrong before refusing. */
final class Checked {
    private final List<ApiError.Field> wrong = new ArrayList<>();

    String text(String field, @Nullable String value, int longest) {
        String text = value == null ? "" : value.strip();
        if (text.isEmpty()) {
            bad(field, "is required");
        } else if (text.length() > longest) {
            bad(field, "has at most " + longest + " characters");
        } else if (text.chars().anyMatch(Character::isISOControl)) {
            bad(field, "has control characters");
        }
        return text;
    }

    <T> T as(String field, @Nullable String value, Function<String, T> type) {
        try {
            return type.apply(value == null ? "" : value);
        } catch (IllegalArgumentException | DateTimeException malformed) {
            bad(field, value == null ? "is required" : String.valueOf(malformed.getMessage()));
            throw refusal();
        }
    }

    <T> T needed(String field, @Nullable T value) {
        if (value == null) {
            bad(field, "is required");
            throw refusal();
        }
        return value;
    }

    int whole(String field, @Nullable Integer value, int minimum, int maximum) {
        int number = needed(field, value);
        if (number < minimum || number > maximum) {
            bad(field, "lies between " + minimum + " and " + maximum);
        }
        return number;
    }

    double degrees(String field, @Nullable BigDecimal value, int most) {
        double degrees = needed(field, value).doubleValue();
        if (Math.abs(degrees) > most) {
            bad(field, "lies between -" + most + " and " + most);
        }
        return degrees;
    }

    void bad(String field, String message) {
        wrong.add(new ApiError.Field(field, message));
    }

    /** @throws Refused if anything was wrong */
    void end() {
        if (!wrong.isEmpty()) {
            throw refusal();
        }
    }

    private Refused refusal() {
        return Refused.bad(List.copyOf(wrong));
    }
}

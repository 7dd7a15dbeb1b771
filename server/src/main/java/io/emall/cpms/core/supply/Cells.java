package io.emall.cpms.core.supply;

import io.emall.cpms.core.supply.Objection.Fault;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what somebody typed, field by field, and notes all that is wrong; what cannot be read becomes harmless. */
final class Cells {

    private static final int MOST_DIGITS = 30;
    private static final Set<String> YES = Set.of("true", "yes", "on", "1");

    private final Map<String, String> typed;
    private final List<Objection> objections = new ArrayList<>();

    /** @param typed by field; absent and blank mean the same */
    Cells(Map<String, String> typed) {
        this.typed = typed;
    }

    List<Objection> objections() {
        return List.copyOf(objections);
    }

    void note(String field, Fault fault) {
        objections.add(new Objection(field, fault));
    }

    void note(Objection objection) {
        objections.add(objection);
    }

    /** Empty if there is nothing. */
    String text(String field, int longest) {
        String text = typed.getOrDefault(field, "").strip();
        if (text.length() > longest) {
            note(field, Fault.TOO_LONG);
        }
        return text;
    }

    String needed(String field, int longest) {
        String text = text(field, longest);
        if (text.isEmpty()) {
            note(field, Fault.MISSING);
        }
        return text;
    }

    boolean yes(String field) {
        return YES.contains(text(field, MOST_DIGITS).toLowerCase(Locale.ROOT));
    }

    /** A decimal comma is as good as a decimal point. */
    BigDecimal number(String field, @Nullable BigDecimal usual, String lowest, String highest) {
        String text = text(field, MOST_DIGITS);
        if (text.isEmpty()) {
            if (usual == null) {
                note(field, Fault.MISSING);
            }
            return usual == null ? BigDecimal.ONE : usual;
        }
        BigDecimal number = number(text);
        if (number == null) {
            note(field, Fault.NOT_A_NUMBER);
            return BigDecimal.ONE;
        }
        if (number.compareTo(new BigDecimal(lowest)) < 0 || number.compareTo(new BigDecimal(highest)) > 0) {
            note(new Objection(field, Fault.OUT_OF_RANGE, lowest + " – " + highest));
        }
        return number;
    }

    /** Null if it is no number, or one of absurdly many digits. */
    static @Nullable BigDecimal number(String text) {
        try {
            BigDecimal number = new BigDecimal(text.replace(',', '.'));
            return Math.abs(number.scale()) > MOST_DIGITS || number.precision() > MOST_DIGITS ? null : number;
        } catch (NumberFormatException malformed) {
            return null;
        }
    }

    ZoneId zone(String field, ZoneId usual) {
        String text = text(field, MOST_DIGITS * 2);
        try {
            return text.isEmpty() ? usual : ZoneId.of(text);
        } catch (DateTimeException unknown) {
            note(field, Fault.UNKNOWN_VALUE);
            return usual;
        }
    }

    @Nullable
    LocalTime time(String field) {
        String text = text(field, MOST_DIGITS);
        try {
            return text.isEmpty() ? null : LocalTime.parse(text.length() == "9:00".length() ? "0" + text : text);
        } catch (DateTimeException malformed) {
            note(field, Fault.NOT_A_TIME);
            return null;
        }
    }
}

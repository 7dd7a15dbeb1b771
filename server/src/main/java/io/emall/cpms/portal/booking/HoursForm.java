package io.emall.cpms.portal.booking;

import io.emall.cpms.core.schedule.OpeningHours;
import io.emall.cpms.core.schedule.OpeningHours.Regular;
import io.emall.cpms.portal.frame.Typed;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The week's hours as they are typed: two times in which it is open for each day, from Monday; what is left empty is
 * closed.
 *
 * @param always {@code on} or not
 */
record HoursForm(
        @Nullable String always,
        @Nullable List<String> begin,
        @Nullable List<String> end) {
    private static final int A_DAY = 2;
    private static final int SPANS = 7 * A_DAY;

    static HoursForm of(OpeningHours hours) {
        List<String> begin = new ArrayList<>(Collections.nCopies(SPANS, ""));
        List<String> end = new ArrayList<>(Collections.nCopies(SPANS, ""));
        for (Regular open : hours.regular()) {
            int at = (open.day().getValue() - 1) * A_DAY;
            int free = begin.get(at).isEmpty() ? at : at + 1;
            begin.set(free, open.begin().toString());
            end.set(free, open.end().toString());
        }
        return new HoursForm(hours.always() ? "on" : null, begin, end);
    }

    /** What was typed at that place. */
    public String begin(int at) {
        return text(begin, at);
    }

    public String end(int at) {
        return text(end, at);
    }

    private static String text(@Nullable List<String> texts, int at) {
        return texts == null || at >= texts.size() || texts.get(at) == null
                ? ""
                : texts.get(at).strip();
    }

    /** Keeps the exceptions. */
    OpeningHours read(Typed typed, OpeningHours before) {
        boolean isAlways = always != null;
        List<Regular> regular = new ArrayList<>();
        for (int at = 0; !isAlways && at < SPANS; at++) {
            Regular open = span(typed, at);
            if (open != null) {
                regular.add(open);
            }
        }
        if (!isAlways && regular.isEmpty() && typed.good()) {
            typed.bad("always", "hours.never");
        }
        return new OpeningHours(isAlways, regular, before.openings(), before.closings());
    }

    private @Nullable Regular span(Typed typed, int at) {
        if (begin(at).isEmpty() && end(at).isEmpty()) {
            return null;
        }
        if (begin(at).isEmpty() || end(at).isEmpty()) {
            typed.bad("begin", "hours.notatime");
            return null;
        }
        LocalTime from = typed.as("begin", begin(at), LocalTime::parse, "hours.notatime");
        LocalTime until = typed.as("begin", end(at), LocalTime::parse, "hours.notatime");
        return from == null || until == null ? null : new Regular(DayOfWeek.of(at / A_DAY + 1), from, until);
    }
}

package io.emall.cpms.portal.upkeep;

import io.emall.cpms.core.display.DisplayMessage;
import io.emall.cpms.portal.frame.Typed;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** A message for a display as it is typed. */
record DisplayForm(
        @Nullable String number,
        @Nullable String priority,
        @Nullable String state,
        @Nullable String from,
        @Nullable String until,
        @Nullable String transaction,
        @Nullable String format,
        @Nullable String language,
        @Nullable String content) {
    private static final int LONGEST = 512;
    private static final int LONGEST_TRANSACTION = 36;
    private static final int LONGEST_LANGUAGE = 8;

    static DisplayForm empty() {
        return new DisplayForm("1", "NORMAL_CYCLE", null, null, null, null, "UTF8", null, null);
    }

    /** @return null if something is wrong, which then stands beside its field */
    @Nullable
    DisplayMessage read(Typed typed, ZoneId zone) {
        int its = typed.whole("number", number, 0, Integer.MAX_VALUE);
        DisplayMessage.Priority rank =
                typed.as("priority", priority, DisplayMessage.Priority::valueOf, "typed.notachoice");
        DisplayMessage.When when = state == null || state.isBlank()
                ? null
                : typed.as("state", state, DisplayMessage.When::valueOf, "typed.notachoice");
        Instant begins = typed.moment("from", from, zone);
        Instant ends = typed.moment("until", until, zone);
        if (begins != null && ends != null && !ends.isAfter(begins)) {
            typed.bad("until", "promotion.endsbefore");
        }
        String during = typed.optional("transaction", transaction, LONGEST_TRANSACTION);
        DisplayMessage.Format kind = typed.as("format", format, DisplayMessage.Format::valueOf, "typed.notachoice");
        String tongue = typed.optional("language", language, LONGEST_LANGUAGE);
        String text = typed.text("content", content, LONGEST);
        return typed.good() && rank != null && kind != null
                ? new DisplayMessage(its, rank, when, begins, ends, during, kind, tongue, text)
                : null;
    }
}

package io.emall.cpms.portal;

import io.emall.cpms.core.message.Messages;
import io.emall.cpms.core.unit.StationId;
import io.emall.cpms.portal.frame.Typed;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What is typed into the message log's filter.
 *
 * @param from on the operator's clock
 */
record MessagesForm(
        @Nullable String station,
        @Nullable String action,
        @Nullable String text,
        @Nullable String from,
        @Nullable String until) {
    private static final int LONGEST_ACTION = 50;
    private static final int LONGEST_TEXT = 200;

    Messages.Filter read(Typed typed, ZoneId zone, Instant now) {
        StationId at = isBlank(station) ? null : typed.as("station", station, StationId::new, "typed.notanid");
        Instant begin = typed.moment("from", from, zone);
        Instant end = typed.moment("until", until, zone);
        Messages.Filter filter = Messages.Filter.of(
                at,
                typed.optional("action", action, LONGEST_ACTION),
                typed.optional("text", text, LONGEST_TEXT),
                begin,
                end,
                now);
        if (typed.good() && !filter.from().isBefore(filter.until())) {
            typed.bad("until", "messages.order");
        }
        return filter;
    }

    public boolean isEmpty() {
        return isBlank(station) && isBlank(action) && isBlank(text) && isBlank(from) && isBlank(until);
    }

    /** The address of such a search. */
    UriComponentsBuilder address(String path) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        add(address, "station", station);
        add(address, "action", action);
        add(address, "text", text);
        add(address, "from", from);
        add(address, "until", until);
        return address;
    }

    static void add(UriComponentsBuilder address, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            address.queryParam(name, value.strip());
        }
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}

package io.emall.cpms.ocpi.server;

import io.emall.cpms.ocpi.http.DateTimes;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which stretch of a list is asked for (O-9).
 *
 * @param from inclusive, on last_updated
 * @param to exclusive, on last_updated
 * @param filters what else chooses, for the link to the next page
 */
public record Paging(
        @Nullable Instant from, @Nullable Instant to, int offset, int limit, String url, Map<String, Instant> filters) {

    static final int MOST = 100;

    static Paging of(HttpServletRequest request, String url) {
        int limit = number(request, "limit", MOST);
        if (limit == 0) {
            throw Refusal.invalid("limit must be at least 1");
        }
        return new Paging(
                moment(request, "date_from"),
                moment(request, "date_to"),
                number(request, "offset", 0),
                Math.min(limit, MOST),
                url,
                Map.of());
    }

    /** With another filter, which the link to the next page repeats; null for none. */
    Paging with(String name, @Nullable Instant moment) {
        if (moment == null) {
            return this;
        }
        Map<String, Instant> more = new LinkedHashMap<>(filters);
        more.put(name, moment);
        return new Paging(from, to, offset, limit, url, more);
    }

    /** The part of a whole list; the list holds only what the caller may see, oldest change first. */
    public <T> Reply of(List<T> all, Function<T, ?> rendered) {
        return of(part(all).stream().map(rendered).toList(), all.size());
    }

    /** What of a whole list is on the page. */
    <T> List<T> part(List<T> all) {
        int start = Math.min(offset, all.size());
        return all.subList(start, Math.min(start + limit, all.size()));
    }

    /** A page with its headers. */
    public Reply of(List<?> page, long total) {
        Reply reply = Reply.ok(page).with("X-Total-Count", "" + total).with("X-Limit", "" + MOST);
        boolean more = offset + (long) limit < total;
        return more ? reply.with("Link", "<" + next() + ">; rel=\"next\"") : reply;
    }

    public Predicate<Instant> window() {
        return moment -> (from == null || !moment.isBefore(from)) && (to == null || moment.isBefore(to));
    }

    private String next() {
        StringBuilder next = new StringBuilder(url)
                .append("?offset=")
                .append(offset + limit)
                .append("&limit=")
                .append(limit);
        append(next, "date_from", from);
        append(next, "date_to", to);
        filters.forEach((name, moment) -> append(next, name, moment));
        return next.toString();
    }

    private static void append(StringBuilder query, String name, @Nullable Instant moment) {
        if (moment != null) {
            query.append('&').append(name).append('=');
            query.append(URLEncoder.encode(moment.toString(), StandardCharsets.UTF_8));
        }
    }

    private static int number(HttpServletRequest request, String name, int absent) {
        String text = request.getParameter(name);
        if (text == null) {
            return absent;
        }
        if (!text.matches("\\d{1,9}")) {
            throw Refusal.invalid(name + " must be a whole number");
        }
        return Integer.parseInt(text);
    }

    private static @Nullable Instant moment(HttpServletRequest request, String name) {
        return moment(name, request.getParameter(name));
    }

    static @Nullable Instant moment(String name, @Nullable String text) {
        try {
            return text == null ? null : DateTimes.parse(text);
        } catch (DateTimeException e) {
            throw Refusal.invalid(name + " must be a date and time");
        }
    }
}

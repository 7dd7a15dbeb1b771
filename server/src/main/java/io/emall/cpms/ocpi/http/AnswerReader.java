package io.emall.cpms.ocpi.http;

import java.net.http.HttpResponse;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Understands a partner's HTTP answer: its envelope where there is one, its HTTP status where there is none. */
final class AnswerReader {

    private static final Pattern NEXT = Pattern.compile("<([^>]*)>\\s*;[^,]*rel=\"?next\"?", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST_MESSAGE = 300;

    private final OcpiJson json;

    AnswerReader(OcpiJson json) {
        this.json = json;
    }

    Exchange read(HttpResponse<byte[]> answer) {
        int http = answer.statusCode();
        JsonNode envelope = envelope(answer.body());
        int code = envelope == null ? 0 : envelope.path("status_code").asInt(0);
        if (http >= 200 && http < 300) {
            return successful(answer, envelope, code);
        }
        return new Exchange.Refused(http, code, message(envelope), retryAfter(answer));
    }

    /** Seconds, or a moment by the partner's own clock, which its Date tells (RFC 9110 §10.2.3). */
    private static @Nullable Duration retryAfter(HttpResponse<byte[]> answer) {
        String asked = answer.headers().firstValue("Retry-After").orElse("").strip();
        if (asked.matches("\\d{1,9}")) {
            return Duration.ofSeconds(Long.parseLong(asked));
        }
        Instant until = moment(asked);
        Instant there = moment(answer.headers().firstValue("Date").orElse("").strip());
        return until == null || there == null || until.isBefore(there) ? null : Duration.between(there, until);
    }

    private static @Nullable Instant moment(String text) {
        try {
            return DateTimeFormatter.RFC_1123_DATE_TIME.parse(text, Instant::from);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static Exchange successful(HttpResponse<byte[]> answer, @Nullable JsonNode envelope, int code) {
        int http = answer.statusCode();
        boolean silent = http == 204 || answer.body().length == 0;
        if (envelope == null && !silent) {
            return new Exchange.NoAnswer("HTTP " + http + " with something that is no OCPI answer", true);
        }
        if (envelope != null && (code < 1000 || code >= 2000)) {
            return new Exchange.Refused(http, code, message(envelope));
        }
        String location = answer.headers().firstValue("Location").orElse(null);
        JsonNode data = envelope == null ? Exchange.done(http).data() : envelope.path("data");
        return new Exchange.Done(http, data, location, next(answer));
    }

    private static @Nullable String next(HttpResponse<byte[]> answer) {
        for (String link : answer.headers().allValues("Link")) {
            Matcher next = NEXT.matcher(link);
            if (next.find()) {
                return next.group(1);
            }
        }
        return null;
    }

    private @Nullable JsonNode envelope(byte[] body) {
        try {
            JsonNode parsed = json.parse(body);
            return parsed.isObject() && parsed.has("status_code") ? parsed : null;
        } catch (OcpiJson.Malformed e) {
            return null;
        }
    }

    private static String message(@Nullable JsonNode envelope) {
        String message = envelope == null ? "" : envelope.path("status_message").asString("");
        return message.length() <= LONGEST_MESSAGE ? message : message.substring(0, LONGEST_MESSAGE);
    }
}

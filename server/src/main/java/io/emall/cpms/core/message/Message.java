package io.emall.cpms.core.message;

import io.emall.cpms.core.unit.StationId;
import java.time.Instant;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One exchange with a station, or a frame that belongs to none.
 *
 * @param at when the first frame came in or went out, by our clock
 * @param action null if it could not be read
 * @param id of the message; null if it could not be read
 * @param call the frame as it travelled; empty for a binary one
 * @param answer the frame that answered it; null if none came
 */
public record Message(
        StationId station,
        Instant at,
        Direction direction,
        Kind kind,
        @Nullable String action,
        @Nullable String id,
        String call,
        @Nullable String answer,
        @Nullable Instant answeredAt) {

    private static final Pattern REFUSAL = Pattern.compile("\\s*\\[\\s*4\\s*,.*", Pattern.DOTALL);

    /** Who spoke first. */
    public enum Direction {
        FROM_STATION,
        TO_STATION
    }

    /** What the first frame was. */
    public enum Kind {
        /** To be answered. */
        CALL,
        /** Never answered. */
        SEND,
        /** An answer nobody waited for. */
        STRAY,
        /** The refusal of an answer. */
        REFUSAL,
        /** Nothing that could be understood. */
        MALFORMED,
        /** Not even text. */
        BINARY
    }

    /** Whether the answer is a CALLERROR. */
    public boolean refused() {
        return answer != null && REFUSAL.matcher(answer).matches();
    }

    /** The same with other words. */
    public Message reworded(UnaryOperator<String> words) {
        return new Message(
                station,
                at,
                direction,
                kind,
                action,
                id,
                words.apply(call),
                answer == null ? null : words.apply(answer),
                answeredAt);
    }
}

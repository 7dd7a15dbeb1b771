package io.emall.cpms.core.message;

import io.emall.cpms.core.unit.NoSuchPage;
import io.emall.cpms.core.unit.Page;
import io.emall.cpms.core.unit.StationId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the message log holds. */
public interface Messages {

    /** How far back one looks who does not say. */
    Duration USUAL = Duration.ofDays(1);

    /**
     * What is looked for.
     *
     * @param action in any case; null for all
     * @param text that the call or its answer contains, in any case; null for any
     * @param from inclusive
     * @param until exclusive
     */
    record Filter(
            @Nullable StationId station,
            @Nullable String action,
            @Nullable String text,
            Instant from,
            Instant until) {

        /** With the usual stretch of time in place of ends that were left open. */
        public static Filter of(
                @Nullable StationId station,
                @Nullable String action,
                @Nullable String text,
                @Nullable Instant from,
                @Nullable Instant until,
                Instant now) {
            Instant end = until == null ? now : until;
            return new Filter(station, action, text, from == null ? before(end) : from, end);
        }

        private static Instant before(Instant end) {
            return end.isBefore(Instant.EPOCH) ? Instant.MIN : end.minus(USUAL);
        }
    }

    /** @param key names it for ever; what follows it in a list is older */
    record Entry(String key, Message message) {}

    /**
     * How the log is.
     *
     * @param kept for how long; zero if nothing is
     * @param dropped messages since the start that found no room
     */
    record Condition(Duration kept, long dropped) {}

    /**
     * Newest first.
     *
     * @throws TooMuchToSearch if it takes too long
     * @throws NoSuchPage if the key is none of ours
     */
    Page<Entry> page(Filter filter, @Nullable String after, int limit);

    /** @throws NoSuchPage if the key is none of ours */
    Optional<Entry> find(String key);

    Condition condition();
}

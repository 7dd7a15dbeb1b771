package io.emall.cpms.core.quarantine;

import io.emall.cpms.core.unit.StationId;
import java.time.Instant;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A message about a transaction that nobody understood.
 *
 * @param at when it came, by our clock
 * @param what the frame as it came, or what was made of it if no session could be found for it
 * @param why what was wrong with it
 * @param look null until somebody looked at it
 */
public record QuarantinedMessage(
        UUID id,
        StationId station,
        Instant at,
        String what,
        String why,
        @Nullable Look look) {

    /** Who looked at it, and what came of it. */
    public record Look(String by, Instant at, String note) {}

    /** Whether it is a frame, and not what we made of one. */
    public boolean isFrame() {
        return what.stripLeading().startsWith("[");
    }

    /** The same with the frame in other words; what we made of one never shows a token. */
    QuarantinedMessage reworded(UnaryOperator<String> words) {
        return isFrame() ? new QuarantinedMessage(id, station, at, words.apply(what), why, look) : this;
    }
}

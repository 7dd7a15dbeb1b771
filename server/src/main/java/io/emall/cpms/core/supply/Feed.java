package io.emall.cpms.core.supply;

import io.emall.cpms.core.unit.DsoId;
import io.emall.cpms.core.unit.LocationId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How well a DSO tells something.
 *
 * @param location for what it tells per location; null otherwise
 * @param goodAt when it last told something we could use without a flaw; null if never
 * @param trouble null if all is well
 */
public record Feed(
        DsoId dso,
        What what,
        @Nullable LocationId location,
        Instant askedAt,
        @Nullable Instant goodAt,
        @Nullable Trouble trouble) {

    public enum What {
        PRICES,
        MIX,
        CAPACITY
    }

    /** @param words in English, what exactly */
    public record Trouble(Kind kind, Instant since, String words) {}

    /** The portal has a sentence for each. */
    public enum Kind {
        UNREACHABLE,
        NONSENSE,
        WRONG_CURRENCY,
        IMPOSSIBLE,
        REPEATED,
        GAPS,
        LATE
    }

    public boolean isUnreachable() {
        return trouble != null && trouble.kind() == Kind.UNREACHABLE;
    }

    /** Nobody asked before. */
    static Feed of(DsoId dso, What what, @Nullable LocationId location, Instant now) {
        return new Feed(dso, what, location, now, null, null);
    }

    Feed good(Instant now) {
        return new Feed(dso, what, location, now, now, null);
    }

    /** The same trouble goes on since it began. */
    Feed bad(Flaw flaw, Instant now) {
        Instant since = trouble != null && trouble.kind() == flaw.kind() ? trouble.since() : now;
        return new Feed(dso, what, location, now, goodAt, new Trouble(flaw.kind(), since, flaw.words()));
    }
}

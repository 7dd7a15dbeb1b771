package io.emall.cpms.core.partner;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Answers that are owed, as durable rows: whatever becomes of us, each is given once. */
public interface OwedAnswers {

    /** From {@code due} on this one is given, unless a better one was decided. */
    void owe(OwedAnswer unless, Instant due);

    /**
     * What is answered, to be given by this caller until then; empty if something else was decided before.
     *
     * @param until when others take over
     */
    Optional<OwedAnswer> decide(UUID id, String body, Instant until);

    /** Those that are due, decided with that and claimed for this caller until then. */
    List<OwedAnswer> due(Instant now, Instant until, int limit);

    /** The partner took it, or never will. */
    void settled(UUID id);

    void failed(UUID id, Instant retryAt);
}

package io.emall.cpms.core.supply;

import io.emall.cpms.core.unit.Watts;
import java.time.Instant;

/** How a request for connection and supply stands. */
public sealed interface Standing {

    /** Nobody asked yet. */
    record NotAsked() implements Standing {}

    /** @param until when it counts as unanswered */
    record Asked(Instant at, Instant until) implements Standing {}

    record Granted(Instant at) implements Standing {}

    /** @param limit less than was asked for */
    record PartlyGranted(Instant at, Watts limit) implements Standing {}

    /** @param why in the DSO's words; may be empty */
    record Refused(Instant at, String why) implements Standing {}

    /** @param since when an answer was due */
    record Unanswered(Instant since) implements Standing {}

    /** Whether an answer may still come. */
    default boolean isOpen() {
        return this instanceof Asked || this instanceof Unanswered;
    }
}

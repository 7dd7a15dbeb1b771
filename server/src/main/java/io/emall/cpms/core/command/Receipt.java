package io.emall.cpms.core.command;

import java.time.Duration;

/** The immediate answer to a command (OCPI CommandResponse). */
public sealed interface Receipt {

    /** It was taken on; the one result follows within {@code timeout}. */
    record Accepted(Duration timeout) implements Receipt {}

    /** It was not; {@code why} is a sentence for the eMSP. */
    record Rejected(String why) implements Receipt {}

    record UnknownSession() implements Receipt {}

    record UnknownLocation(String why) implements Receipt {}

    record NotSupported(String why) implements Receipt {}
}

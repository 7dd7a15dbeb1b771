package io.emall.cpms.core.supply;

import io.emall.cpms.core.unit.Watts;

/** What a DSO says to a wish. */
public sealed interface Reply {

    /** It took note and has not decided. */
    record Pending() implements Reply {}

    /** @param power may be more or less than was asked for */
    record Grants(Watts power) implements Reply {}

    /** @param why may be empty */
    record Refuses(String why) implements Reply {}
}

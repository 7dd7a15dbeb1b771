package io.emall.cpms.store;

import java.time.Instant;
import java.util.UUID;

/** Bounds among version 7 UUIDs, which grow with time. */
final class Ids {

    private Ids() {}

    /** The least that could have been made at that moment. */
    static UUID from(Instant moment) {
        return new UUID(moment.toEpochMilli() << 16, 0);
    }
}

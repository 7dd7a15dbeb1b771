package io.emall.cpms.core.unit;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.UUID;

/** Makes version 7 UUIDs: ordered by time, so that indexes grow at one end. */
public final class Uuids {

    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    public Uuids(InstantSource clock) {
        this.clock = clock;
    }

    public UUID next() {
        long high = (clock.millis() << 16) | 0x7000L | (random.nextInt() & 0xfffL);
        long low = (random.nextLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}

package io.emall.cpms.store;

import io.emall.cpms.core.session.MeterReading;

/** Tells readings of one moment apart: 64 bits over all that was measured (FNV-1a). */
final class Digest {

    private static final long OFFSET = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private Digest() {}

    static long of(MeterReading reading, String samples) {
        long hash = over(OFFSET, samples);
        hash = over(hash, String.valueOf(reading.register()));
        hash = over(hash, String.valueOf(reading.power()));
        hash = over(hash, String.valueOf(reading.stateOfCharge()));
        return reading.begin() ? ~hash : hash;
    }

    private static long over(long start, String text) {
        long hash = start;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * PRIME;
        }
        return hash;
    }
}

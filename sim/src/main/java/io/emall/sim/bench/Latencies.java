package io.emall.sim.bench;

import java.util.Arrays;

/** How long the answers took, in buckets that are at most 1/64 too wide. Used by one thread. */
final class Latencies {
    private static final int FINE_BITS = 6;
    private static final int FINE = 1 << FINE_BITS;
    private static final double MICROS_PER_MILLI = 1000.0;

    private final long[] counts = new long[FINE * (Long.SIZE - FINE_BITS)];
    private long count;
    private long longest;

    void add(long nanos) {
        long micros = Math.max(0, nanos / 1000);
        counts[bucket(micros)]++;
        count++;
        longest = Math.max(longest, micros);
    }

    void clear() {
        Arrays.fill(counts, 0);
        count = 0;
        longest = 0;
    }

    long count() {
        return count;
    }

    double maxMillis() {
        return longest / MICROS_PER_MILLI;
    }

    /**
     * What so many of a hundred answers did not exceed.
     *
     * @return milliseconds; 0 if nothing was measured
     */
    double percentileMillis(double percent) {
        long wanted = (long) Math.ceil(count * percent / 100);
        long seen = 0;
        for (int i = 0; i < counts.length && count > 0; i++) {
            seen += counts[i];
            if (seen >= wanted) {
                return Math.min(upperMicros(i), longest) / MICROS_PER_MILLI;
            }
        }
        return 0;
    }

    private static int bucket(long micros) {
        if (micros < 2 * FINE) {
            return (int) micros;
        }
        int shift = Long.SIZE - 1 - FINE_BITS - Long.numberOfLeadingZeros(micros);
        return (shift << FINE_BITS) + (int) (micros >>> shift);
    }

    private static long upperMicros(int bucket) {
        if (bucket < 2 * FINE) {
            return bucket;
        }
        int shift = (bucket >>> FINE_BITS) - 1;
        long lower = (long) (bucket - (shift << FINE_BITS)) << shift;
        return lower + (1L << shift) - 1;
    }
}

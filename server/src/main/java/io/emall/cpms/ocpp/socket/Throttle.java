package io.emall.cpms.ocpp.socket;

import io.emall.cpms.core.unit.StationId;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Slows down guessing: after a few failures an address may try an identity only every few seconds. The real station, at
 * its own address, is not affected; and once its key is put right it gets in within seconds.
 */
final class Throttle {
    private static final int FREE_FAILURES = 5;
    private static final long REFILL_NANOS = TimeUnit.SECONDS.toNanos(5);
    private static final int REMEMBERED = 10_000;

    private record Origin(List<Byte> network, StationId station) {}

    private final LongSupplier nanoTime;
    /** When the allowance of an origin will be whole again; the origins that failed longest ago are forgotten. */
    private final Map<Origin, Long> wholeAt = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Origin, Long> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** @param nanoTime a clock as {@link System#nanoTime} */
    Throttle(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** How many seconds the origin has to wait before it may try; 0 if it may now. */
    synchronized long waitSeconds(InetAddress address, StationId station) {
        Long whole = wholeAt.get(origin(address, station));
        if (whole == null) {
            return 0;
        }
        long excess = whole - nanoTime.getAsLong() - FREE_FAILURES * REFILL_NANOS;
        return excess < 0 ? 0 : TimeUnit.NANOSECONDS.toSeconds(excess) + 1;
    }

    synchronized void failed(InetAddress address, StationId station) {
        long now = nanoTime.getAsLong();
        wholeAt.merge(
                origin(address, station), now + REFILL_NANOS, (whole, first) -> Math.max(whole, now) + REFILL_NANOS);
    }

    synchronized void succeeded(InetAddress address, StationId station) {
        wholeAt.remove(origin(address, station));
    }

    /** IPv6 hosts own a /64 and could change address for every guess. */
    private static Origin origin(InetAddress address, StationId station) {
        byte[] bytes = address.getAddress();
        byte[] network = address instanceof Inet6Address ? Arrays.copyOf(bytes, 8) : bytes;
        Byte[] boxed = new Byte[network.length];
        Arrays.setAll(boxed, i -> network[i]);
        return new Origin(List.of(boxed), station);
    }
}

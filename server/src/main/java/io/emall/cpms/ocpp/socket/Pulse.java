package io.emall.cpms.ocpp.socket;

import io.emall.cpms.core.location.PingInterval;
import io.emall.cpms.ocpp.rpc.CloseReason;
import io.emall.cpms.ocpp.rpc.StationConnection;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ServerWebSocket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Pings silent stations and finds those that are gone although their socket looks open (P-7, field lesson 1). One sweep
 * looks at all of them; no station has a timer of its own.
 */
final class Pulse {
    private static final Logger LOG = LoggerFactory.getLogger(Pulse.class);
    private static final long NO_PING = 0;

    /** One station's signs of life. */
    final class Beat {
        private final StationConnection connection;
        private final VertxLine line;
        private final ServerWebSocket socket;
        private final long interval;
        private volatile long heardAt = nanoTime.getAsLong();
        private volatile long pingedAt = NO_PING;

        private Beat(StationConnection connection, VertxLine line, ServerWebSocket socket, long interval) {
            this.connection = connection;
            this.line = line;
            this.socket = socket;
            this.interval = interval;
        }

        /** The station showed that it is there. */
        void heard() {
            heardAt = nanoTime.getAsLong();
            pingedAt = NO_PING;
        }

        private void check(long now) {
            if (line.isPaused()) {
                heard();
            } else if (pingedAt != NO_PING) {
                closeIfSilent(now);
            } else if (now - heardAt >= interval) {
                pingedAt = now == NO_PING ? 1 : now;
                socket.writePing(Buffer.buffer());
            }
        }

        private void closeIfSilent(long now) {
            if (now - pingedAt >= timeout) {
                LOG.info("{} shows no sign of life", connection);
                connection.close(CloseReason.SILENT);
                beats.remove(this);
            }
        }
    }

    private final LongSupplier nanoTime;
    private final long usual;
    private final long timeout;
    private final Set<Beat> beats = ConcurrentHashMap.newKeySet();

    /**
     * @param nanoTime a clock as {@link System#nanoTime}
     * @param interval of silence before a ping; zero for never
     * @param timeout how long after a ping a station may stay silent
     */
    Pulse(LongSupplier nanoTime, Duration interval, Duration timeout) {
        this.nanoTime = nanoTime;
        this.usual = nanos(interval);
        this.timeout = timeout.toNanos();
    }

    private static long nanos(Duration interval) {
        return interval.isZero() ? Long.MAX_VALUE : interval.toNanos();
    }

    /** @param own how often this station is pinged; null for as often as the others */
    Beat watch(StationConnection connection, VertxLine line, ServerWebSocket socket, @Nullable PingInterval own) {
        Beat beat = new Beat(connection, line, socket, own == null ? usual : nanos(own.duration()));
        beats.add(beat);
        return beat;
    }

    void forget(Beat beat) {
        beats.remove(beat);
    }

    /** Looks at every station once. */
    void sweep() {
        long now = nanoTime.getAsLong();
        for (Beat beat : beats) {
            try {
                beat.check(now);
            } catch (IllegalStateException e) {
                LOG.debug("{} was closed meanwhile", beat.connection, e);
            }
        }
    }

    /** How often to sweep so that nobody waits much longer than the settings say. */
    Duration sweepEvery() {
        long shorter = Math.min(usual, timeout) / 4;
        return Duration.ofMillis(Math.clamp(shorter / 1_000_000, 10, 1_000));
    }
}

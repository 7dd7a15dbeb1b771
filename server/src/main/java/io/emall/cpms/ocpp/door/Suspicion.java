package io.emall.cpms.ocpp.door;

import io.emall.cpms.core.alarm.SecurityDesk;
import io.emall.cpms.core.alarm.Severity;
import io.emall.cpms.core.unit.StationId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts what looks like an attack, or like two cabinets with one name: wrong keys for a station, and connections that
 * replace one another. The fifth within ten minutes is a security event, and so is every fifth after it.
 */
final class Suspicion {
    private static final Logger LOG = LoggerFactory.getLogger(Suspicion.class);
    private static final int MANY = 5;
    private static final Duration STRETCH = Duration.ofMinutes(10);
    private static final int REMEMBERED = 10_000;

    private record Case(StationId station, String type) {}

    private record Count(Instant since, int times) {}

    private final SecurityDesk security;
    private final InstantSource clock;
    private final Map<Case, Count> counts = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Case, Count> eldest) {
            return size() > REMEMBERED;
        }
    };

    Suspicion(SecurityDesk security, InstantSource clock) {
        this.security = security;
        this.clock = clock;
    }

    void refused(StationId station, String from) {
        noticed(new Case(station, "RepeatedWrongCredentials"), from);
    }

    void replaced(StationId station) {
        noticed(new Case(station, "ConnectionsReplacedRepeatedly"), "");
    }

    /** A door does not fail because nobody can be told. */
    private void noticed(Case what, String info) {
        if (isMany(what)) {
            try {
                security.seen(what.station, what.type, info, Severity.CRITICAL);
            } catch (RuntimeException e) {
                LOG.warn("{} of {} could not be kept: {}", what.type, what.station, e.toString());
            }
        }
    }

    private synchronized boolean isMany(Case what) {
        Instant now = clock.instant();
        Count count = counts.remove(what);
        Count next = count == null || count.since.plus(STRETCH).isBefore(now)
                ? new Count(now, 1)
                : new Count(count.since, count.times + 1);
        boolean many = next.times >= MANY;
        if (!many) {
            counts.put(what, next);
        }
        return many;
    }
}

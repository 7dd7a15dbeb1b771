package io.emall.cpms.core.alarm;

import io.emall.cpms.core.unit.StationId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Raises an alarm for a station whose clock is wrong, and clears it with the first message that is on time (field lesson
 * 12). One message proves nothing: stations tell old news after a boot and when they come back. So all that is heard
 * must be wrong for a while.
 */
public final class ClockWatch {
    private static final String CODE = "ClockIsWrong";
    private static final Duration TOLERANCE = Duration.ofMinutes(5);
    private static final Duration LASTS = Duration.ofMinutes(10);
    private static final int LEAST_MESSAGES = 3;

    private final AlarmDesk desk;
    private final InstantSource clock;
    private final Map<StationId, Suspicion> suspicions = new ConcurrentHashMap<>();

    public ClockWatch(AlarmDesk desk, InstantSource clock) {
        this.desk = desk;
        this.clock = clock;
    }

    /** @param messages that were wrong since then, without one between that was right */
    private record Suspicion(Instant since, int messages, boolean raised) {
        Suspicion again() {
            return new Suspicion(since, messages + 1, raised);
        }

        boolean isSure(Instant now) {
            return !raised && messages >= LEAST_MESSAGES && !since.plus(LASTS).isAfter(now);
        }
    }

    /** A station tells what happens just now. */
    public void heard(StationId station, Instant its) {
        Instant now = clock.instant();
        Duration off = Duration.between(now, its);
        if (off.abs().compareTo(TOLERANCE) <= 0) {
            suspicions.remove(station);
            desk.clear(key(station), "");
            return;
        }
        Suspicion suspicion = suspicions.merge(station, new Suspicion(now, 1, false), (old, _) -> old.again());
        if (suspicion.isSure(now)) {
            desk.raise(new AlarmReport(key(station), Severity.WARNING, words(off), now));
            suspicions.put(station, new Suspicion(suspicion.since(), suspicion.messages(), true));
        }
    }

    /** Such as {@code +0:12:05} for one that is ahead. */
    private static String words(Duration off) {
        Duration by = off.abs();
        return "%s%d:%02d:%02d"
                .formatted(off.isNegative() ? "-" : "+", by.toHours(), by.toMinutesPart(), by.toSecondsPart());
    }

    private static AlarmKey key(StationId station) {
        return AlarmKey.of(station, AlarmKind.CONFIGURATION, CODE);
    }
}

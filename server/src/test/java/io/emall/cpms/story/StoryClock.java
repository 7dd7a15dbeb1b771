package io.emall.cpms.story;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.concurrent.atomic.AtomicReference;

/** Goes like any clock, and jumps ahead where a story has no time to wait; it never goes back. */
final class StoryClock extends Clock {

    static final ZoneId ROME = ZoneId.of("Europe/Rome");

    private final AtomicReference<Duration> ahead;

    private StoryClock(Duration ahead) {
        this.ahead = new AtomicReference<>(ahead);
    }

    /** Half past eight in Rome on the next Monday: no story runs past midnight or over a turn of the clocks. */
    static StoryClock onMonday() {
        ZonedDateTime monday = ZonedDateTime.now(ROME)
                .with(TemporalAdjusters.next(DayOfWeek.MONDAY))
                .with(LocalTime.of(8, 30));
        return new StoryClock(Duration.between(Instant.now(), monday.toInstant()));
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead.get());
    }

    /** To that moment, if it is not past. */
    void turnTo(Instant moment) {
        Duration left = Duration.between(instant(), moment);
        if (left.isPositive()) {
            turn(left);
        }
    }

    void turn(Duration by) {
        ahead.updateAndGet(before -> before.plus(by));
    }

    /** The next time that the clock in Rome says so, today or tomorrow. */
    Instant next(int hour) {
        ZonedDateTime now = instant().atZone(ROME);
        ZonedDateTime today = now.with(LocalTime.of(hour, 0));
        return (today.isAfter(now) ? today : today.plusDays(1)).toInstant();
    }

    Instant tomorrow(int hour) {
        return instant().atZone(ROME).plusDays(1).with(LocalTime.of(hour, 0)).toInstant();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("zones are the locations'");
    }
}

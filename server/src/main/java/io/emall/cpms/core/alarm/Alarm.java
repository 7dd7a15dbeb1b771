package io.emall.cpms.core.alarm;

import io.emall.cpms.core.alarm.AlarmState.Acknowledged;
import io.emall.cpms.core.alarm.AlarmState.Cleared;
import io.emall.cpms.core.alarm.AlarmState.Lasting;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One episode of trouble, however often it is reported.
 *
 * @param words the latest report's
 * @param firstSeen on the source's clock, as is {@code lastSeen}
 * @param repeatedAt when we heard the latest report
 * @param told what people were told last; null if nothing
 */
public record Alarm(
        AlarmId id,
        AlarmKey key,
        Severity severity,
        String words,
        String detail,
        Instant firstSeen,
        Instant lastSeen,
        Instant repeatedAt,
        long count,
        AlarmState state,
        @Nullable Told told) {

    /** @param severity the worst that was said */
    public record Told(Instant at, Severity severity) {}

    static Alarm begun(AlarmId id, AlarmReport report, Instant now) {
        return new Alarm(
                id,
                report.key(),
                report.severity(),
                report.words(),
                report.detail(),
                report.at(),
                report.at(),
                now,
                1,
                new AlarmState.Open(),
                null);
    }

    public boolean isLasting() {
        return state instanceof Lasting;
    }

    /** Whether a report at that moment still belongs to this episode. */
    boolean goesOn(Instant now, Duration settle) {
        return !(state instanceof Cleared over) || now.isBefore(over.at().plus(settle));
    }

    Alarm repeated(AlarmReport report, Instant now) {
        Lasting again =
                switch (state) {
                    case Lasting lasting -> lasting;
                    case Cleared over -> over.before();
                };
        Instant last = report.at().isAfter(lastSeen) ? report.at() : lastSeen;
        return new Alarm(
                id,
                key,
                report.severity(),
                report.words(),
                report.detail(),
                firstSeen,
                last,
                now,
                count + 1,
                again,
                told);
    }

    Alarm acknowledged(Acknowledged by) {
        return in(by);
    }

    Alarm cleared(Lasting before, Instant at, @Nullable String by, String why) {
        return in(new Cleared(before, at, by, why));
    }

    /** What people should be told after a report; null for nothing. */
    @Nullable
    Occasion news(Instant now, Duration remind) {
        if (told == null || !told.severity().isAtLeast(severity)) {
            return Occasion.RAISED;
        }
        boolean forgotten =
                state instanceof AlarmState.Open && !now.isBefore(told.at().plus(remind));
        return forgotten ? Occasion.STILL : null;
    }

    Alarm told(Instant now) {
        Severity worst = told == null || severity.isAtLeast(told.severity()) ? severity : told.severity();
        return new Alarm(
                id, key, severity, words, detail, firstSeen, lastSeen, repeatedAt, count, state, new Told(now, worst));
    }

    private Alarm in(AlarmState next) {
        return new Alarm(id, key, severity, words, detail, firstSeen, lastSeen, repeatedAt, count, next, told);
    }
}

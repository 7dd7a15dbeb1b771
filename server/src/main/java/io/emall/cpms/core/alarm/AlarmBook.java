package io.emall.cpms.core.alarm;

import io.emall.cpms.core.alarm.AlarmState.Lasting;
import io.emall.cpms.core.signal.Signal;
import io.emall.cpms.core.signal.Signals;
import io.emall.cpms.core.unit.StationId;
import io.emall.cpms.core.unit.Transactions;
import io.emall.cpms.core.unit.Uuids;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How alarms begin, go on and end, and what people are told of it. */
public final class AlarmBook {

    private static final int STRIPES = 64;

    private final Alarms alarms;
    private final OpenAlarms open;
    private final AlarmNews news;
    private final Transactions transactions;
    private final Signals signals;
    private final Uuids uuids;
    private final InstantSource clock;
    private final AlarmPolicy policy;
    private final Object[] stripes = Stream.generate(Object::new).limit(STRIPES).toArray();

    public AlarmBook(
            Alarms alarms,
            OpenAlarms open,
            AlarmNews news,
            Transactions transactions,
            Signals signals,
            Uuids uuids,
            InstantSource clock,
            AlarmPolicy policy) {
        this.alarms = alarms;
        this.open = open;
        this.news = news;
        this.transactions = transactions;
        this.signals = signals;
        this.uuids = uuids;
        this.clock = clock;
        this.policy = policy;
    }

    Alarms alarms() {
        return alarms;
    }

    OpenAlarms open() {
        return open;
    }

    AlarmPolicy policy() {
        return policy;
    }

    Instant now() {
        return clock.instant();
    }

    /** One change at a time per station; who looks on is told after it is durable. */
    void change(AlarmKey key, Supplier<@Nullable Alarm> what) {
        AtomicReference<@Nullable Alarm> changed = new AtomicReference<>();
        synchronized (stripes[Math.floorMod(key.place().hashCode(), STRIPES)]) {
            transactions.atomically(() -> {
                alarms.hold(key.place());
                changed.set(what.get());
            });
            Alarm alarm = changed.get();
            if (alarm != null) {
                open.changed(alarm);
            }
        }
        if (changed.get() != null) {
            signals.send(new Signal.AlarmChanged(key.station()));
        }
    }

    Alarm raised(AlarmReport report) {
        Instant now = now();
        Alarm before = alarms.latest(report.key())
                .filter(alarm -> alarm.goesOn(now, policy.settle()))
                .orElse(null);
        if (before != null) {
            return again(before, report, now);
        }
        if (isFull(report.key(), now)) {
            return raised(folded(report));
        }
        return kept(Alarm.begun(new AlarmId(uuids.next()), report, now), AlarmStep.Kind.RAISED, now);
    }

    Alarm acknowledged(Alarm alarm, String by, String note) {
        Instant now = now();
        Alarm seen = alarm.acknowledged(new AlarmState.Acknowledged(by, now, note));
        alarms.save(seen, AlarmStep.Kind.ACKNOWLEDGED, now, note, by);
        return seen;
    }

    /** @param by null if no person says so */
    Alarm ended(Alarm alarm, @Nullable String by, String words) {
        if (!(alarm.state() instanceof Lasting before)) {
            return alarm;
        }
        Instant now = now();
        Alarm over = alarm.cleared(before, now, by, Words.line(words, AlarmReport.LONGEST_WORDS));
        alarms.save(over, AlarmStep.Kind.CLEARED, now, words, by);
        if (over.told() != null) {
            news.tell(over, Occasion.CLEARED, now, now.plus(policy.settle()));
        }
        return over;
    }

    private Alarm again(Alarm before, AlarmReport report, Instant now) {
        if (before.isLasting()) {
            return kept(before.repeated(report, now), AlarmStep.Kind.REPEATED, now);
        }
        news.takeBack(before.id(), Occasion.CLEARED);
        return kept(before.repeated(report, now), AlarmStep.Kind.RETURNED, now);
    }

    private Alarm kept(Alarm alarm, AlarmStep.Kind step, Instant now) {
        Occasion occasion = alarm.news(now, policy.remind());
        Alarm told = occasion == null ? alarm : alarm.told(now);
        alarms.save(told, step, told.lastSeen(), told.words(), null);
        if (occasion != null) {
            news.tell(told, occasion, now, now);
        }
        return told;
    }

    private boolean isFull(AlarmKey key, Instant now) {
        StationId station = key.station();
        return station != null
                && key.kind() != AlarmKind.OFFLINE
                && !key.equals(key.tooMany())
                && alarms.lively(station, now.minus(AlarmPolicy.STRETCH)) >= policy.mostPerStation();
    }

    private static AlarmReport folded(AlarmReport report) {
        String words = report.key().code() + " " + report.words();
        return new AlarmReport(report.key().tooMany(), Severity.CRITICAL, words, report.detail(), report.at());
    }
}

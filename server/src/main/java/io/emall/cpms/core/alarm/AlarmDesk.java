package io.emall.cpms.core.alarm;

import io.emall.cpms.core.unit.StationId;
import java.time.Instant;
import java.util.function.Predicate;

/**
 * Where trouble is reported (SP14). Repeated reports of one key are one alarm; every method returns after its change is
 * durable, and throws what the store throws if it cannot be.
 */
public final class AlarmDesk {

    private static final int FORGOTTEN_AT_ONCE = 1_000;

    private final AlarmBook book;

    public AlarmDesk(AlarmBook book) {
        this.book = book;
    }

    /** Opens an alarm, or counts one more report of it. */
    public void raise(AlarmReport report) {
        book.change(report.key(), () -> book.raised(report));
    }

    /**
     * The trouble of that key is over; if there was none, nothing happens.
     *
     * @param words what says so; may be empty
     */
    public void clear(AlarmKey key, String words) {
        if (book.open().has(key)) {
            book.change(key, () -> book.alarms()
                    .latest(key)
                    .map(alarm -> book.ended(alarm, null, words))
                    .orElse(null));
        }
    }

    /** Clears all of a station's alarms that match; asks no database if there are none. */
    public void clear(StationId station, Predicate<AlarmKey> over, String words) {
        book.open().of(station, over).forEach(key -> clear(key, words));
    }

    /** What time alone brings: what merely happened is put away; what other nodes did is learnt. */
    public void round() {
        book.open().refresh();
        Instant faded = book.now().minus(book.policy().fade());
        book.alarms().lasting().stream()
                .filter(alarm -> alarm.key().kind().isMomentary() && isDone(alarm, faded))
                .forEach(alarm -> clear(alarm.key(), ""));
    }

    /** Forgets what was over long ago. */
    public void forget() {
        Instant before = book.now().minus(book.policy().keep());
        int forgotten = FORGOTTEN_AT_ONCE;
        while (forgotten == FORGOTTEN_AT_ONCE) {
            forgotten = book.alarms().forget(before, FORGOTTEN_AT_ONCE);
        }
    }

    private static boolean isDone(Alarm alarm, Instant faded) {
        return alarm.state() instanceof AlarmState.Acknowledged
                || alarm.severity() == Severity.NOTICE && alarm.repeatedAt().isBefore(faded);
    }
}

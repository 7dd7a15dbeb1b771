package io.emall.cpms.core.alarm;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.account.Permission;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;

/** What people do about alarms. */
public final class AlarmCare {

    private final AlarmBook book;

    public AlarmCare(AlarmBook book) {
        this.book = book;
    }

    /** Somebody has seen it and takes care; whoever acknowledges later takes over. */
    public Handled acknowledge(Actor actor, AlarmId id, String note) {
        actor.must(Permission.HANDLE_ALARMS);
        return handle(id, alarm -> book.acknowledged(alarm, actor.name(), note));
    }

    /** Somebody says that it is over, as nobody else will. */
    public Handled close(Actor actor, AlarmId id, String note) {
        actor.must(Permission.HANDLE_ALARMS);
        return handle(id, alarm -> book.ended(alarm, actor.name(), note));
    }

    private Handled handle(AlarmId id, UnaryOperator<Alarm> how) {
        Optional<Alarm> found = book.alarms().find(id);
        if (found.isEmpty()) {
            return new Handled.NoSuchAlarm();
        }
        AtomicReference<Handled> handled = new AtomicReference<>(new Handled.NoSuchAlarm());
        book.change(found.get().key(), () -> {
            Alarm alarm = book.alarms().find(id).orElse(null);
            if (alarm == null || !alarm.isLasting()) {
                handled.set(alarm == null ? new Handled.NoSuchAlarm() : new Handled.IsOver(alarm));
                return null;
            }
            Alarm after = how.apply(alarm);
            handled.set(new Handled.Done(after));
            return after;
        });
        return handled.get();
    }
}

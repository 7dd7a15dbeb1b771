package io.emall.cpms.core.alarm;

/** What became of a person's wish about an alarm. */
public sealed interface Handled {

    record Done(Alarm alarm) implements Handled {}

    record NoSuchAlarm() implements Handled {}

    /** It is over already. */
    record IsOver(Alarm alarm) implements Handled {}
}

package io.emall.cpms.core.alarm;

import java.time.Duration;

/**
 * The rules of alarms.
 *
 * @param settle trouble that returns within this time after it ended goes on being the same alarm; only then people
 *     are told that it is over, so that a flapping contact does not send a hundred messages
 * @param remind how long an alarm nobody acknowledged may be repeated before people are told once more
 * @param mostPerStation how many alarms a station may have open, together with those it began within the last hour; what
 *     is more goes into one alarm that says so
 * @param fade when something that merely happened, and is no more than worth knowing, is put away by itself
 * @param keep how long what is over is kept
 * @param offlineAfter how long a station may be away before that is an alarm; zero for never
 */
public record AlarmPolicy(
        Duration settle, Duration remind, int mostPerStation, Duration fade, Duration keep, Duration offlineAfter) {

    public static final AlarmPolicy STANDARD = new AlarmPolicy(
            Duration.ofMinutes(5),
            Duration.ofHours(4),
            50,
            Duration.ofDays(1),
            Duration.ofDays(365),
            Duration.ofMinutes(15));

    /** Over which time new alarms are counted. */
    static final Duration STRETCH = Duration.ofHours(1);

    public AlarmPolicy withSettle(Duration time) {
        return new AlarmPolicy(time, remind, mostPerStation, fade, keep, offlineAfter);
    }
}

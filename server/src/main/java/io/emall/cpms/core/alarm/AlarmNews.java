package io.emall.cpms.core.alarm;

import java.time.Instant;

/** Takes what people have to be told of alarms, in the transaction of the alarm's change. */
public interface AlarmNews {

    /** Whoever wants to know of such an alarm is told, not before {@code due}. */
    void tell(Alarm alarm, Occasion occasion, Instant now, Instant due);

    /** What was not told yet need not be told any more. */
    void takeBack(AlarmId alarm, Occasion occasion);
}

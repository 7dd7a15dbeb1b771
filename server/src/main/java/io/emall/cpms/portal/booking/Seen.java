package io.emall.cpms.portal.booking;

import io.emall.cpms.core.schedule.BookingWish;
import io.emall.cpms.core.schedule.MaintenanceOutcome.InTheWay;
import io.emall.cpms.core.schedule.MaintenanceOutcome.Planned;
import io.emall.cpms.core.schedule.MaintenanceWish;
import io.emall.cpms.core.unit.EvseUid;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A mark of what was shown before something is saved: what was not shown like this is shown again first. */
final class Seen {
    private Seen() {}

    /** The words of a wish are nobody's consequence. */
    static String of(MaintenanceWish wish, Planned planned) {
        return of(wish.evses() + " " + wish.connector() + wish.kind() + wish.period() + wish.weeks(), gone(planned));
    }

    /** Another end. */
    static String of(Instant until, Planned planned) {
        return of(until.toString(), gone(planned));
    }

    /** Another time of a booking, and where it goes. */
    static String of(BookingWish wish, @Nullable EvseUid place) {
        return of(wish.evse() + " " + wish.period(), String.valueOf(place));
    }

    private static String of(String wished, String then) {
        return Integer.toHexString((wished + " " + then).hashCode());
    }

    private static String gone(Planned planned) {
        return planned.inTheWay().stream().map(Seen::word).toList().toString();
    }

    private static String word(InTheWay one) {
        return one.booking().id() + " " + one.booking().period() + " " + one.goesTo();
    }
}

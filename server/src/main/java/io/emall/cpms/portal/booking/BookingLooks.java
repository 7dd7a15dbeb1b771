package io.emall.cpms.portal.booking;

import io.emall.cpms.core.location.Evse;
import io.emall.cpms.core.location.Location;
import io.emall.cpms.core.schedule.Booking;
import io.emall.cpms.core.schedule.MaintenanceWindow;
import io.emall.cpms.core.unit.EvseUid;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Which colour stands for what of the schedule, and what EVSEs are called. */
@Component("bookingLooks")
class BookingLooks {
    private final MessageSource messages;

    BookingLooks(MessageSource messages) {
        this.messages = messages;
    }

    public String state(Booking booking) {
        return switch (booking.state()) {
            case Booking.State.Held() -> "held";
            case Booking.State.Fulfilled() -> "free";
            case Booking.State.NoShow() -> "busy";
            case Booking.State.Cancelled cancelled -> "out";
            case Booking.State.Rejected rejected -> "bad";
        };
    }

    public String window(MaintenanceWindow window) {
        return switch (window.state()) {
            case PLANNED -> "held";
            case RUNNING -> "busy";
            case DONE -> "free";
            case CANCELLED -> "out";
        };
    }

    /** The reason of a step: words of ours in the reader's language, then those that people added. */
    public String why(String why) {
        String whole = message("booking.why." + why.replace(' ', '_'));
        if (whole != null) {
            return whole;
        }
        String first = why.split(" ", 2)[0];
        String reason = message("booking.reason." + first);
        String ours = reason == null ? message("booking.whynot." + first) : reason;
        String rest = why.substring(first.length());
        return ours == null ? why : ours + (rest.isBlank() ? "" : ":" + rest);
    }

    private @Nullable String message(String key) {
        return messages.getMessage(key, null, null, LocaleContextHolder.getLocale());
    }

    /** Its public number; one that was removed has only its uid. */
    public String name(Location location, EvseUid uid) {
        String evseId = location.evse(uid).map(Evse::evseId).orElse(null);
        return evseId == null ? uid.value() : evseId;
    }
}

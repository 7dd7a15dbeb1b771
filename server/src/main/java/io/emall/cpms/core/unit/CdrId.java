package io.emall.cpms.core.unit;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Names a bill among all of the operator's: 36 characters, two more for what takes a bill back (O-35). It follows from
 * the session, so that whoever makes the same bill again makes no second one.
 */
public record CdrId(String text) {

    private static final String CREDIT = "-C";

    /** @param issue 0 for the session's first bill, which is named like it; any other for one that corrects it */
    public static CdrId of(SessionId session, int issue) {
        return new CdrId(
                issue == 0
                        ? session.toString()
                        : UUID.nameUUIDFromBytes((session + "/" + issue).getBytes(StandardCharsets.UTF_8))
                                .toString());
    }

    /** The bill of a booking that nobody used. */
    public static CdrId of(BookingId booking) {
        return new CdrId(booking.toString());
    }

    /** What takes it back. */
    public CdrId credit() {
        return new CdrId(text + CREDIT);
    }

    @Override
    public String toString() {
        return text;
    }
}

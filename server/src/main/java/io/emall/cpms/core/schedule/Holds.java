package io.emall.cpms.core.schedule;

import io.emall.cpms.core.unit.EvseUid;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stations show of bookings, and when each booking is to be looked after next: rows, so no restart forgets any. */
public interface Holds {

    /**
     * A hold that a station was asked for.
     *
     * @param shown false if the station cannot; then only our refusal keeps others away
     */
    record Hold(EvseUid at, Instant until, boolean shown) {}

    /**
     * A booking that is due, with the hold that it has.
     *
     * @param changedAt when it last changed
     */
    record Due(Booking booking, @Nullable Hold hold, Instant changedAt) {}

    /**
     * Takes those whose time has come; no other node gets them.
     *
     * @param again when they are due again if the taker dies
     */
    List<Due> take(Instant now, Instant again, int limit);

    /** @param next null for never again; a booking that changed meanwhile is due anyway */
    void keep(Due due, @Nullable Hold hold, @Nullable Instant next);
}

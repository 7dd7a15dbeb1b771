package io.emall.cpms.ocpp.socket;

import io.emall.cpms.core.location.PingInterval;
import io.emall.cpms.core.unit.StationId;
import org.jspecify.annotations.Nullable;

/** What the doorkeeper says to a station that wants to connect. */
sealed interface Verdict {

    /**
     * @param newcomer whether it is only let in to wait, because nobody registered it
     * @param ping how often it is pinged; null for as often as the others
     */
    record Welcome(
            StationId station,
            long epoch,
            boolean newcomer,
            @Nullable PingInterval ping) implements Verdict {}

    /** Nobody by that name: HTTP 404 (P-1). */
    record Unknown() implements Verdict {}

    /** Wrong or missing credentials: HTTP 401 (P-1). */
    record Unauthorised() implements Verdict {}

    /** Not in this way: less security than the station must use, HTTP 403 (A05). */
    record Forbidden() implements Verdict {}

    /** Too many wrong ones: HTTP 429. */
    record TooManyAttempts(long waitSeconds) implements Verdict {}

    /** We cannot tell now: HTTP 503. */
    record Unavailable() implements Verdict {}
}

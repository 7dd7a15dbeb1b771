package io.emall.cpms.core.customer;

import io.emall.cpms.core.unit.StationId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a station was asked of a customer, and what it told.
 *
 * @param subject who it is about; null once erased
 * @param words the station's answer
 * @param data all that was told so far; null if nothing was, or once erased
 */
public record CustomerInformation(
        UUID id,
        int number,
        StationId station,
        Instant at,
        String who,
        boolean report,
        boolean clear,
        @Nullable String subject,
        State state,
        String words,
        @Nullable String data) {

    /** How far it is. */
    public enum State {
        ASKING,
        /** The station agreed; its report is awaited. */
        ACCEPTED,
        REFUSED,
        /** All that was expected came. */
        COMPLETE,
        /** It was here long enough. */
        ERASED
    }
}

package io.emall.cpms.core.location;

import io.emall.cpms.core.unit.TokenUid;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What can be asked of a station, in no protocol version's words. EVSE and connector are the station's own numbers;
 * EVSE null means the whole station.
 */
public sealed interface StationCommand {

    /** Start charging; {@code remoteStart} comes back in a 2.x transaction's first event (P-50). */
    record Start(int evse, TokenUid token, @Nullable String tokenType, int remoteStart) implements StationCommand {
        /** Above all numbers that eMSPs' commands get. */
        private static final int OF_OPERATORS = 0x4000_0000;

        /** Asked for by the operator's own people, on nobody's command. */
        public static Start byOperator(int evse, TokenUid token, Instant now) {
            return new Start(evse, token, null, OF_OPERATORS | (int) (now.getEpochSecond() & (OF_OPERATORS - 1)));
        }
    }

    /** Stop the transaction the station knows by this reference. */
    record Stop(String transaction) implements StationCommand {}

    record Unlock(int evse, int connector) implements StationCommand {}

    /** @param hard at once (1.6 Hard, 2.x Immediate), otherwise when idle (Soft, OnIdle) */
    record Reset(boolean hard) implements StationCommand {}

    /** @param connector of the EVSE; null for all of it */
    record ChangeAvailability(
            @Nullable Integer evse, @Nullable Integer connector, boolean operative) implements StationCommand {

        public ChangeAvailability(@Nullable Integer evse, boolean operative) {
            this(evse, null, operative);
        }
    }

    /** Ask for a message now, such as {@code StatusNotification}, {@code BootNotification}, {@code MeterValues}. */
    record Trigger(String message, @Nullable Integer evse) implements StationCommand {}

    /** @param group whose members may use the reservation too */
    record Reserve(
            int reservation,
            int evse,
            TokenUid token,
            @Nullable String tokenType,
            Instant expiry,
            @Nullable String group)
            implements StationCommand {

        /** For one token only. */
        public Reserve(int reservation, int evse, TokenUid token, @Nullable String tokenType, Instant expiry) {
            this(reservation, evse, token, tokenType, expiry, null);
        }
    }

    record CancelReservation(int reservation) implements StationCommand {}
}

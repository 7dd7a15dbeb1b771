package io.emall.cpms.core.onboarding;

import io.emall.cpms.core.location.CommandOutcome;
import io.emall.cpms.core.location.StationKey;
import io.emall.cpms.core.unit.StationId;

/** What is said to stations that wait, in the words of their version. Blocks until they answer. */
public interface NewcomerTalk {

    /** Asks what connectors it has; what it says comes to {@link Newcomers#described}, perhaps later. */
    void askForSockets(StationId station);

    /** Gives it another key; if it accepts, it will come again with that one (OCPP 2.0.1 A01, P-5). */
    CommandOutcome giveKey(StationId station, StationKey key);

    /** Asks it to introduce itself again, which a waiting station may be asked (P-20). */
    CommandOutcome askToBoot(StationId station);

    /** Disconnects it. */
    void dismiss(StationId station);
}

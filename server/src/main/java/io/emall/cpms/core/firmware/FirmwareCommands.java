package io.emall.cpms.core.firmware;

import io.emall.cpms.core.location.CommandOutcome;
import io.emall.cpms.core.unit.StationId;

/** Tells stations to update their firmware. */
@FunctionalInterface
public interface FirmwareCommands {
    /** An accepting station's word when it gives up an earlier update for this one. */
    String ACCEPTED_CANCELED = "AcceptedCanceled";

    /** Waits for the answer. A refusal's words are the station's: Rejected, InvalidCertificate, RevokedCertificate. */
    CommandOutcome update(StationId station, UpdateOrder order);
}

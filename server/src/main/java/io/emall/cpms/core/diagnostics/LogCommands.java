package io.emall.cpms.core.diagnostics;

import io.emall.cpms.core.location.CommandOutcome;
import io.emall.cpms.core.unit.StationId;
import org.jspecify.annotations.Nullable;

/** Asks stations for logs. */
@FunctionalInterface
public interface LogCommands {
    /** An accepting station's word when it gives up an earlier upload for this one. */
    String ACCEPTED_CANCELED = "AcceptedCanceled";

    /** @param fileName what the station calls the file; null if it did not say */
    record Answer(CommandOutcome outcome, @Nullable String fileName) {}

    /** Waits for the answer. */
    Answer ask(StationId station, LogOrder order);
}

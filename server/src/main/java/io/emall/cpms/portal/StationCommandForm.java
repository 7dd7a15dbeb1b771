package io.emall.cpms.portal;

import io.emall.cpms.core.location.StationCommand;
import io.emall.cpms.core.unit.TokenUid;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A command as it is chosen in a form.
 *
 * @param evse the EVSE's number at the station; null means the whole station
 */
record StationCommandForm(
        String type,
        @Nullable Integer evse,
        @Nullable Integer connector,
        @Nullable String token,
        @Nullable String transaction,
        boolean hard,
        boolean operative,
        @Nullable String message) {
    /** @return null if something needed was left empty */
    @Nullable
    StationCommand read(Instant now) {
        return switch (type) {
            case "START" -> start(now);
            case "STOP" -> transaction == null || transaction.isBlank() ? null : new StationCommand.Stop(transaction);
            case "UNLOCK" -> evse == null ? null : new StationCommand.Unlock(evse, connector == null ? 1 : connector);
            case "RESET" -> new StationCommand.Reset(hard);
            case "CHANGE_AVAILABILITY" -> new StationCommand.ChangeAvailability(evse, operative);
            case "TRIGGER" -> message == null || message.isBlank() ? null : new StationCommand.Trigger(message, evse);
            default -> null;
        };
    }

    private @Nullable StationCommand start(Instant now) {
        if (evse == null || token == null || token.isBlank()) {
            return null;
        }
        return StationCommand.Start.byOperator(evse, new TokenUid(token.strip()), now);
    }
}

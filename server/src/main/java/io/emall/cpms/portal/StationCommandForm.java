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
        @Nullable String type,
        @Nullable String evse,
        @Nullable String connector,
        @Nullable String token,
        @Nullable String transaction,
        @Nullable String hard,
        @Nullable String operative,
        @Nullable String message) {
    /** @return null if something needed was left empty or cannot be read */
    @Nullable
    StationCommand read(Instant now) {
        try {
            return switch (type) {
                case "START" -> StationCommand.Start.byOperator(address(evse), new TokenUid(needed(token)), now);
                case "STOP" -> new StationCommand.Stop(needed(transaction));
                case "UNLOCK" -> new StationCommand.Unlock(address(evse), address(connector));
                case "RESET" -> new StationCommand.Reset(Boolean.parseBoolean(hard));
                case "CHANGE_AVAILABILITY" ->
                    new StationCommand.ChangeAvailability(whole(evse), Boolean.parseBoolean(needed(operative)));
                case "TRIGGER" -> new StationCommand.Trigger(needed(message), whole(evse));
                case null, default -> null;
            };
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }

    private static String needed(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            throw new IllegalArgumentException("left empty");
        }
        return typed.strip();
    }

    private static int address(@Nullable String typed) {
        int number = Integer.parseInt(needed(typed));
        if (number < 1) {
            throw new IllegalArgumentException("not an address");
        }
        return number;
    }

    /** Left empty, it means the whole station. */
    private static @Nullable Integer whole(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : Integer.valueOf(address(typed));
    }
}

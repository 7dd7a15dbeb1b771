package io.emall.cpms.core.location;

import io.emall.cpms.core.unit.StationId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What people last wanted of a station, an EVSE or a connector: in service or out of it (P-51).
 *
 * @param evse 0 for the whole station
 * @param connector 0 for all of the EVSE
 * @param words what the station last answered, such as Accepted or Scheduled; null if it was never reached
 */
public record AvailabilityWish(
        StationId station,
        int evse,
        int connector,
        boolean operative,
        Instant at,
        @Nullable String words) {

    static AvailabilityWish of(
            StationId station, StationCommand.ChangeAvailability command, Instant at, CommandOutcome outcome) {
        return new AvailabilityWish(
                station,
                command.evse() == null ? 0 : command.evse(),
                command.connector() == null ? 0 : command.connector(),
                command.operative(),
                at,
                words(outcome));
    }

    StationCommand.ChangeAvailability command() {
        return new StationCommand.ChangeAvailability(
                evse == 0 ? null : evse, connector == 0 ? null : connector, operative);
    }

    static @Nullable String words(CommandOutcome outcome) {
        return switch (outcome) {
            case CommandOutcome.Accepted(String words) -> words;
            case CommandOutcome.Refused(String words) -> words;
            case CommandOutcome.NotSupported(String words) -> words;
            case CommandOutcome.Failed(String code, String description) -> code;
            case CommandOutcome.NoAnswer none -> null;
            case CommandOutcome.Offline gone -> null;
        };
    }
}

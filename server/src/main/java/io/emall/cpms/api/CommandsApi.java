package io.emall.cpms.api;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.location.CommandOutcome;
import io.emall.cpms.core.location.StationCommand;
import io.emall.cpms.core.location.StationControl;
import io.emall.cpms.core.unit.StationId;
import io.emall.cpms.core.unit.TokenUid;
import io.emall.cpms.core.view.StationViews;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Commands to stations; each waits for the station's answer. */
@RestController
class CommandsApi {
    private final StationControl control;
    private final StationViews stations;
    private final InstantSource clock;

    CommandsApi(StationControl control, StationViews stations, InstantSource clock) {
        this.control = control;
        this.stations = stations;
        this.clock = clock;
    }

    /** What can be asked. */
    enum Type {
        START,
        STOP,
        UNLOCK,
        RESET,
        CHANGE_AVAILABILITY,
        TRIGGER
    }

    /**
     * A command.
     *
     * @param evse START, UNLOCK; for CHANGE_AVAILABILITY and TRIGGER absent means the whole station
     * @param connector UNLOCK; 1 if left out
     * @param token START
     * @param transaction STOP: what the station calls it
     * @param hard RESET: at once instead of when idle
     * @param operative CHANGE_AVAILABILITY
     * @param message TRIGGER, such as StatusNotification
     */
    record Wanted(
            @Nullable Type type,
            @Nullable Integer evse,
            @Nullable Integer connector,
            @Nullable String token,
            @Nullable String transaction,
            @Nullable Boolean hard,
            @Nullable Boolean operative,
            @Nullable String message) {
        StationCommand read(Instant now) {
            Checked checked = new Checked();
            return switch (checked.needed("type", type)) {
                case START ->
                    StationCommand.Start.byOperator(
                            checked.needed("evse", evse), checked.as("token", token, TokenUid::new), now);
                case STOP -> new StationCommand.Stop(checked.needed("transaction", transaction));
                case UNLOCK ->
                    new StationCommand.Unlock(checked.needed("evse", evse), connector == null ? 1 : connector);
                case RESET -> new StationCommand.Reset(hard != null && hard);
                case CHANGE_AVAILABILITY ->
                    new StationCommand.ChangeAvailability(evse, checked.needed("operative", operative));
                case TRIGGER -> new StationCommand.Trigger(checked.needed("message", message), evse);
            };
        }
    }

    /** How it ended. */
    enum Outcome {
        ACCEPTED,
        REFUSED,
        NOT_SUPPORTED,
        NO_ANSWER,
        OFFLINE,
        FAILED
    }

    /** @param words the station's own */
    record Answer(Outcome outcome, String words) {
        static Answer of(CommandOutcome outcome) {
            return switch (outcome) {
                case CommandOutcome.Accepted(var words) -> new Answer(Outcome.ACCEPTED, words);
                case CommandOutcome.Refused(var words) -> new Answer(Outcome.REFUSED, words);
                case CommandOutcome.NotSupported(var words) -> new Answer(Outcome.NOT_SUPPORTED, words);
                case CommandOutcome.NoAnswer() -> new Answer(Outcome.NO_ANSWER, "");
                case CommandOutcome.Offline() -> new Answer(Outcome.OFFLINE, "");
                case CommandOutcome.Failed(var code, var description) ->
                    new Answer(Outcome.FAILED, (code + " " + description).strip());
            };
        }
    }

    @PostMapping("/api/v1/stations/{id}/commands")
    Answer send(Actor actor, @PathVariable StationId id, @RequestBody Wanted wanted) {
        StationCommand command = wanted.read(clock.instant());
        if (stations.find(actor, id).isEmpty()) {
            throw Refused.notFound("station " + id);
        }
        return Answer.of(control.send(actor, id, command));
    }
}

package io.emall.cpms.ocpp.v16;

import io.emall.cpms.core.location.CommandOutcome;
import io.emall.cpms.core.location.StationCommand;
import io.emall.cpms.core.unit.TokenUid;
import io.emall.cpms.ocpp.block.House;
import io.emall.cpms.ocpp.block.Outcomes;
import io.emall.cpms.ocpp.block.Phrasebook;
import io.emall.cpms.ocpp.codec.Spelling;
import io.emall.cpms.ocpp.rpc.Admission;
import io.emall.cpms.ocpp.rpc.StationConnection;
import io.emall.wire.ocpp.Request;
import io.emall.wire.ocpp.Response;
import io.emall.wire.ocpp.v16.AvailabilityStatus;
import io.emall.wire.ocpp.v16.AvailabilityType;
import io.emall.wire.ocpp.v16.CancelReservation;
import io.emall.wire.ocpp.v16.CancelReservationStatus;
import io.emall.wire.ocpp.v16.ChangeAvailability;
import io.emall.wire.ocpp.v16.MessageTrigger;
import io.emall.wire.ocpp.v16.RemoteStartStopStatus;
import io.emall.wire.ocpp.v16.RemoteStartTransaction;
import io.emall.wire.ocpp.v16.RemoteStopTransaction;
import io.emall.wire.ocpp.v16.ReservationStatus;
import io.emall.wire.ocpp.v16.ReserveNow;
import io.emall.wire.ocpp.v16.Reset;
import io.emall.wire.ocpp.v16.ResetStatus;
import io.emall.wire.ocpp.v16.ResetType;
import io.emall.wire.ocpp.v16.TriggerMessage;
import io.emall.wire.ocpp.v16.UnlockConnector;
import io.emall.wire.ocpp.v16.UnlockStatus;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;

/** Commands to 1.6 stations (OCPP 1.6 §5; P-50 to P-53). */
public final class Commands implements Phrasebook {
    private static final int WHOLE_STATION = 0;

    private final House house;
    private final Duration timeout;
    private final Spelling<RemoteStartStopStatus> startStop = new Spelling<>(RemoteStartStopStatus.class);
    private final Spelling<UnlockStatus> unlock = new Spelling<>(UnlockStatus.class);
    private final Spelling<ResetStatus> reset = new Spelling<>(ResetStatus.class);
    private final Spelling<AvailabilityStatus> availability = new Spelling<>(AvailabilityStatus.class);
    private final Spelling<ReservationStatus> reservation = new Spelling<>(ReservationStatus.class);
    private final Spelling<CancelReservationStatus> cancel = new Spelling<>(CancelReservationStatus.class);
    private final Spelling<MessageTrigger> triggers = new Spelling<>(MessageTrigger.class);

    /** @param timeout for each call's turn, and again for its answer */
    public Commands(House house, Duration timeout) {
        this.house = house;
        this.timeout = timeout;
    }

    @Override
    public CommandOutcome send(StationConnection station, StationCommand command) {
        ConnectorNumbers numbers = new ConnectorNumbers(house.desk(station).evses());
        return switch (command) {
            case StationCommand.Start start -> start(station, numbers, start);
            case StationCommand.Stop stop -> stop(station, stop);
            case StationCommand.Unlock its -> unlock(station, numbers.of(its.evse(), its.connector()));
            case StationCommand.Reset its -> reset(station, its);
            case StationCommand.ChangeAvailability its -> availability(station, numbers, its);
            case StationCommand.Trigger its -> trigger(station, numbers, its);
            case StationCommand.Reserve its -> reserve(station, numbers, its);
            case StationCommand.CancelReservation its -> cancel(station, its);
        };
    }

    private CommandOutcome start(StationConnection station, ConnectorNumbers numbers, StationCommand.Start start) {
        int connector = numbers.ofEvse(start.evse()).getFirst();
        return tooLong(start.token())
                .orElseGet(() -> call(
                        station,
                        new RemoteStartTransaction(start.token().value(), connector, null),
                        answer -> startStop(answer.status())));
    }

    private CommandOutcome stop(StationConnection station, StationCommand.Stop stop) {
        try {
            int transaction = Integer.parseInt(stop.transaction());
            return call(station, new RemoteStopTransaction(transaction), answer -> startStop(answer.status()));
        } catch (NumberFormatException e) {
            return new CommandOutcome.Failed("UnknownTransaction", "the station knows transactions by numbers only");
        }
    }

    private CommandOutcome startStop(RemoteStartStopStatus status) {
        return Outcomes.decided(status == RemoteStartStopStatus.ACCEPTED, startStop.of(status));
    }

    private CommandOutcome unlock(StationConnection station, int connector) {
        return call(
                station,
                new UnlockConnector(connector),
                answer -> answer.status() == UnlockStatus.NOT_SUPPORTED
                        ? new CommandOutcome.NotSupported(unlock.of(answer.status()))
                        : Outcomes.decided(answer.status() == UnlockStatus.UNLOCKED, unlock.of(answer.status())));
    }

    private CommandOutcome reset(StationConnection station, StationCommand.Reset command) {
        return call(
                station,
                new Reset(command.hard() ? ResetType.HARD : ResetType.SOFT),
                answer -> Outcomes.decided(answer.status() == ResetStatus.ACCEPTED, reset.of(answer.status())));
    }

    private CommandOutcome availability(
            StationConnection station, ConnectorNumbers numbers, StationCommand.ChangeAvailability command) {
        AvailabilityType type = command.operative() ? AvailabilityType.OPERATIVE : AvailabilityType.INOPERATIVE;
        List<Integer> connectors = connectors(numbers, command);
        return untilOneFails(
                connectors,
                connector -> call(
                        station,
                        new ChangeAvailability(connector, type),
                        answer -> Outcomes.decided(
                                answer.status() != AvailabilityStatus.REJECTED, availability.of(answer.status()))));
    }

    private static List<Integer> connectors(ConnectorNumbers numbers, StationCommand.ChangeAvailability command) {
        if (command.evse() == null) {
            return List.of(WHOLE_STATION);
        }
        return command.connector() == null
                ? numbers.ofEvse(command.evse())
                : List.of(numbers.of(command.evse(), command.connector()));
    }

    /** An EVSE may be several connectors to the station. */
    private static CommandOutcome untilOneFails(List<Integer> connectors, IntFunction<CommandOutcome> command) {
        CommandOutcome outcome = command.apply(connectors.getFirst());
        for (int i = 1; i < connectors.size() && outcome instanceof CommandOutcome.Accepted; i++) {
            outcome = command.apply(connectors.get(i));
        }
        return outcome;
    }

    private CommandOutcome trigger(
            StationConnection station, ConnectorNumbers numbers, StationCommand.Trigger command) {
        MessageTrigger message = triggers.find(command.message()).orElse(null);
        // Only a station that waits boots on demand, never an accepted one (errata 3.40).
        boolean waits = station.admission().state() == Admission.State.PENDING;
        if (message == null || message == MessageTrigger.BOOT_NOTIFICATION && !waits) {
            return new CommandOutcome.NotSupported(command.message());
        }
        if (command.evse() == null) {
            return trigger(station, new TriggerMessage(message));
        }
        return untilOneFails(
                numbers.ofEvse(command.evse()), connector -> trigger(station, new TriggerMessage(message, connector)));
    }

    private CommandOutcome trigger(StationConnection station, TriggerMessage request) {
        return call(station, request, answer -> switch (answer.status()) {
            case ACCEPTED -> new CommandOutcome.Accepted("Accepted");
            case REJECTED -> new CommandOutcome.Refused("Rejected");
            case NOT_IMPLEMENTED -> new CommandOutcome.NotSupported("NotImplemented");
        });
    }

    private CommandOutcome reserve(
            StationConnection station, ConnectorNumbers numbers, StationCommand.Reserve command) {
        int connector = numbers.ofEvse(command.evse()).getFirst();
        return tooLong(command.token())
                .orElseGet(() -> call(
                        station,
                        new ReserveNow(
                                connector,
                                command.expiry(),
                                command.token().value(),
                                command.reservation(),
                                IdTags.parent(command.group())),
                        answer -> Outcomes.decided(
                                answer.status() == ReservationStatus.ACCEPTED, reservation.of(answer.status()))));
    }

    private CommandOutcome cancel(StationConnection station, StationCommand.CancelReservation command) {
        return call(
                station,
                new CancelReservation(command.reservation()),
                answer -> Outcomes.decided(
                        answer.status() == CancelReservationStatus.ACCEPTED, cancel.of(answer.status())));
    }

    private static Optional<CommandOutcome> tooLong(TokenUid token) {
        return token.value().length() <= IdTags.LONGEST
                ? Optional.empty()
                : Optional.of(new CommandOutcome.Failed(
                        "TokenTooLong", "the station takes tokens of at most " + IdTags.LONGEST + " characters"));
    }

    private <A extends Response> CommandOutcome call(
            StationConnection station, Request<A> request, Function<A, CommandOutcome> answered) {
        return Outcomes.of(station.call(request, timeout), answered);
    }
}

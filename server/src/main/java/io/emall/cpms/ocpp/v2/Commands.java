package io.emall.cpms.ocpp.v2;

import io.emall.cpms.core.location.CommandOutcome;
import io.emall.cpms.core.location.Connector;
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
import io.emall.wire.ocpp.v2.CancelReservationRequest;
import io.emall.wire.ocpp.v2.CancelReservationStatus;
import io.emall.wire.ocpp.v2.ChangeAvailabilityRequest;
import io.emall.wire.ocpp.v2.ChangeAvailabilityStatus;
import io.emall.wire.ocpp.v2.Evse;
import io.emall.wire.ocpp.v2.MessageTrigger;
import io.emall.wire.ocpp.v2.OperationalStatus;
import io.emall.wire.ocpp.v2.RequestStartStopStatus;
import io.emall.wire.ocpp.v2.RequestStartTransactionRequest;
import io.emall.wire.ocpp.v2.RequestStopTransactionRequest;
import io.emall.wire.ocpp.v2.ReserveNowRequest;
import io.emall.wire.ocpp.v2.ReserveNowStatus;
import io.emall.wire.ocpp.v2.ResetRequest;
import io.emall.wire.ocpp.v2.ResetStatus;
import io.emall.wire.ocpp.v2.ResetType;
import io.emall.wire.ocpp.v2.StatusInfo;
import io.emall.wire.ocpp.v2.TriggerMessageRequest;
import io.emall.wire.ocpp.v2.UnlockConnectorRequest;
import io.emall.wire.ocpp.v2.UnlockStatus;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Commands to 2.x stations (OCPP 2.0.1 B11, F01 to F06, G03, H01, H02; P-50 to P-53). */
public final class Commands implements Phrasebook {
    private final House house;
    private final Duration timeout;
    private final Spelling<RequestStartStopStatus> startStop = new Spelling<>(RequestStartStopStatus.class);
    private final Spelling<UnlockStatus> unlock = new Spelling<>(UnlockStatus.class);
    private final Spelling<ResetStatus> reset = new Spelling<>(ResetStatus.class);
    private final Spelling<ChangeAvailabilityStatus> availability = new Spelling<>(ChangeAvailabilityStatus.class);
    private final Spelling<ReserveNowStatus> reservation = new Spelling<>(ReserveNowStatus.class);
    private final Spelling<CancelReservationStatus> cancel = new Spelling<>(CancelReservationStatus.class);
    private final Spelling<MessageTrigger> triggers = new Spelling<>(MessageTrigger.class);

    /** @param timeout for each call's turn, and again for its answer */
    public Commands(House house, Duration timeout) {
        this.house = house;
        this.timeout = timeout;
    }

    @Override
    public CommandOutcome send(StationConnection station, StationCommand command) {
        return switch (command) {
            case StationCommand.Start start -> start(station, start);
            case StationCommand.Stop stop -> stop(station, stop);
            case StationCommand.Unlock its -> unlock(station, its);
            case StationCommand.Reset its -> reset(station, its);
            case StationCommand.ChangeAvailability its -> availability(station, its);
            case StationCommand.Trigger its -> trigger(station, its);
            case StationCommand.Reserve its -> reserve(station, its);
            case StationCommand.CancelReservation its -> cancel(station, its);
        };
    }

    private CommandOutcome start(StationConnection station, StationCommand.Start start) {
        return tooLong(station, start.token())
                .orElseGet(() -> call(
                        station,
                        new RequestStartTransactionRequest(
                                IdTokens.of(start.token(), start.tokenType()),
                                start.remoteStart(),
                                start.evse(),
                                null,
                                null,
                                null),
                        answer -> startStop(answer.status(), answer.statusInfo())));
    }

    private CommandOutcome stop(StationConnection station, StationCommand.Stop stop) {
        return call(
                station,
                new RequestStopTransactionRequest(stop.transaction()),
                answer -> startStop(answer.status(), answer.statusInfo()));
    }

    private CommandOutcome startStop(RequestStartStopStatus status, @Nullable StatusInfo info) {
        return Outcomes.decided(status == RequestStartStopStatus.ACCEPTED, words(startStop.of(status), info));
    }

    private CommandOutcome unlock(StationConnection station, StationCommand.Unlock command) {
        return call(
                station,
                new UnlockConnectorRequest(command.evse(), command.connector()),
                answer -> Outcomes.decided(
                        answer.status() == UnlockStatus.UNLOCKED,
                        words(unlock.of(answer.status()), answer.statusInfo())));
    }

    private CommandOutcome reset(StationConnection station, StationCommand.Reset command) {
        return call(
                station,
                new ResetRequest(command.hard() ? ResetType.IMMEDIATE : ResetType.ON_IDLE),
                answer -> Outcomes.decided(
                        answer.status() != ResetStatus.REJECTED,
                        words(reset.of(answer.status()), answer.statusInfo())));
    }

    private CommandOutcome availability(StationConnection station, StationCommand.ChangeAvailability command) {
        OperationalStatus status = command.operative() ? OperationalStatus.OPERATIVE : OperationalStatus.INOPERATIVE;
        @Nullable Evse evse = command.evse() == null ? null : new Evse(command.evse(), command.connector(), null);
        return call(
                station,
                new ChangeAvailabilityRequest(status, evse, null),
                answer -> Outcomes.decided(
                        answer.status() != ChangeAvailabilityStatus.REJECTED,
                        words(availability.of(answer.status()), answer.statusInfo())));
    }

    private CommandOutcome trigger(StationConnection station, StationCommand.Trigger command) {
        MessageTrigger message = triggers.find(command.message()).orElse(null);
        // Only a station that waits boots on demand, never an accepted one (F06.FR.17).
        boolean waits = station.admission().state() == Admission.State.PENDING;
        if (message == null || message == MessageTrigger.BOOT_NOTIFICATION && !waits) {
            return new CommandOutcome.NotSupported(command.message());
        }
        if (message == MessageTrigger.STATUS_NOTIFICATION) {
            return triggerStatus(station, command.evse());
        }
        @Nullable Evse evse = command.evse() == null ? null : new Evse(command.evse());
        return trigger(station, new TriggerMessageRequest(message, evse, null));
    }

    /** A status belongs to one connector, which the request must name (F06.FR.13). */
    private CommandOutcome triggerStatus(StationConnection station, @Nullable Integer evseNumber) {
        List<Evse> connectors = house.desk(station).evses().stream()
                .filter(evse -> evseNumber == null || evse.number() == evseNumber)
                .flatMap(evse -> evse.connectors().stream()
                        .map(Connector::number)
                        .map(connector -> new Evse(evse.number(), connector, null)))
                .toList();
        CommandOutcome outcome = new CommandOutcome.NotSupported("no connector is known");
        for (Evse connector : connectors) {
            outcome = trigger(station, new TriggerMessageRequest(MessageTrigger.STATUS_NOTIFICATION, connector, null));
            if (!(outcome instanceof CommandOutcome.Accepted)) {
                return outcome;
            }
        }
        return outcome;
    }

    private CommandOutcome trigger(StationConnection station, TriggerMessageRequest request) {
        return call(station, request, answer -> switch (answer.status()) {
            case ACCEPTED -> new CommandOutcome.Accepted(words("Accepted", answer.statusInfo()));
            case REJECTED -> new CommandOutcome.Refused(words("Rejected", answer.statusInfo()));
            case NOT_IMPLEMENTED -> new CommandOutcome.NotSupported(words("NotImplemented", answer.statusInfo()));
        });
    }

    private CommandOutcome reserve(StationConnection station, StationCommand.Reserve command) {
        return tooLong(station, command.token())
                .orElseGet(() -> call(
                        station,
                        new ReserveNowRequest(
                                command.reservation(),
                                command.expiry(),
                                IdTokens.of(command.token(), command.tokenType()),
                                null,
                                command.evse(),
                                IdTokens.group(station.version(), command.group()),
                                null),
                        answer -> Outcomes.decided(
                                answer.status() == ReserveNowStatus.ACCEPTED,
                                words(reservation.of(answer.status()), answer.statusInfo()))));
    }

    private CommandOutcome cancel(StationConnection station, StationCommand.CancelReservation command) {
        return call(
                station,
                new CancelReservationRequest(command.reservation()),
                answer -> Outcomes.decided(
                        answer.status() == CancelReservationStatus.ACCEPTED,
                        words(cancel.of(answer.status()), answer.statusInfo())));
    }

    private static String words(String status, @Nullable StatusInfo info) {
        return info == null ? status : status + " (" + info.reasonCode() + ")";
    }

    private static Optional<CommandOutcome> tooLong(StationConnection station, TokenUid token) {
        int longest = IdTokens.longest(station.version());
        return token.value().length() <= longest
                ? Optional.empty()
                : Optional.of(new CommandOutcome.Failed(
                        "TokenTooLong", "the station takes tokens of at most " + longest + " characters"));
    }

    private <A extends Response> CommandOutcome call(
            StationConnection station, Request<A> request, Function<A, CommandOutcome> answered) {
        return Outcomes.of(station.call(request, timeout), answered);
    }
}

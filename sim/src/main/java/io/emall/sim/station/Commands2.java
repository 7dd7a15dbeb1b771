package io.emall.sim.station;

import io.emall.sim.socket.Actions;
import io.emall.sim.socket.Done;
import io.emall.wire.ocpp.v2.BootReason;
import io.emall.wire.ocpp.v2.CancelReservationRequest;
import io.emall.wire.ocpp.v2.CancelReservationResponse;
import io.emall.wire.ocpp.v2.CancelReservationStatus;
import io.emall.wire.ocpp.v2.ChangeAvailabilityRequest;
import io.emall.wire.ocpp.v2.ChangeAvailabilityResponse;
import io.emall.wire.ocpp.v2.ChangeAvailabilityStatus;
import io.emall.wire.ocpp.v2.Evse;
import io.emall.wire.ocpp.v2.GetTransactionStatusRequest;
import io.emall.wire.ocpp.v2.GetTransactionStatusResponse;
import io.emall.wire.ocpp.v2.IdToken;
import io.emall.wire.ocpp.v2.OperationalStatus;
import io.emall.wire.ocpp.v2.RequestStartStopStatus;
import io.emall.wire.ocpp.v2.RequestStartTransactionRequest;
import io.emall.wire.ocpp.v2.RequestStartTransactionResponse;
import io.emall.wire.ocpp.v2.RequestStopTransactionRequest;
import io.emall.wire.ocpp.v2.RequestStopTransactionResponse;
import io.emall.wire.ocpp.v2.ReserveNowRequest;
import io.emall.wire.ocpp.v2.ReserveNowResponse;
import io.emall.wire.ocpp.v2.ReserveNowStatus;
import io.emall.wire.ocpp.v2.ResetRequest;
import io.emall.wire.ocpp.v2.ResetResponse;
import io.emall.wire.ocpp.v2.ResetStatus;
import io.emall.wire.ocpp.v2.TriggerMessageRequest;
import io.emall.wire.ocpp.v2.TriggerMessageResponse;
import io.emall.wire.ocpp.v2.TriggerMessageStatus;
import io.emall.wire.ocpp.v2.UnlockConnectorRequest;
import io.emall.wire.ocpp.v2.UnlockConnectorResponse;
import io.emall.wire.ocpp.v2.UnlockStatus;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a 2.x charging station does when told to. */
final class Commands2 {
    private final SimStation2 station;
    private final Bookkeeper bookkeeper;

    Commands2(SimStation2 station) {
        this.station = station;
        this.bookkeeper = new Bookkeeper(station);
    }

    void register(Actions actions) {
        actions.on(RequestStartTransactionRequest.class, this::start);
        actions.on(RequestStopTransactionRequest.class, this::stop);
        actions.on(UnlockConnectorRequest.class, this::unlock);
        actions.on(ResetRequest.class, r -> new Done<>(new ResetResponse(ResetStatus.ACCEPTED), station::restart));
        actions.on(ChangeAvailabilityRequest.class, this::availability);
        actions.on(TriggerMessageRequest.class, this::trigger);
        actions.on(ReserveNowRequest.class, this::reserve);
        actions.on(CancelReservationRequest.class, this::cancel);
        actions.on(GetTransactionStatusRequest.class, this::transactionStatus);
    }

    private Done<RequestStartTransactionResponse> start(RequestStartTransactionRequest request) {
        String token = request.idToken().idToken();
        Permit permit = new Permit(token, request.remoteStartId(), true);
        return station.placeFor(request.evseId(), token, group(request.groupIdToken()))
                .map(outlet -> new Done<>(
                        new RequestStartTransactionResponse(RequestStartStopStatus.ACCEPTED),
                        () -> station.give(outlet, permit)))
                .orElseGet(() -> new Done<>(new RequestStartTransactionResponse(RequestStartStopStatus.REJECTED)));
    }

    private Done<RequestStopTransactionResponse> stop(RequestStopTransactionRequest request) {
        return station.running(request.transactionId())
                .map(outlet -> new Done<>(
                        new RequestStopTransactionResponse(RequestStartStopStatus.ACCEPTED),
                        () -> station.end(outlet, Why.REMOTE)))
                .orElseGet(() -> new Done<>(new RequestStopTransactionResponse(RequestStartStopStatus.REJECTED)));
    }

    private Done<UnlockConnectorResponse> unlock(UnlockConnectorRequest request) {
        UnlockStatus status = station.known(request.evseId())
                .map(outlet -> outlet.transaction().isPresent()
                        ? UnlockStatus.ONGOING_AUTHORIZED_TRANSACTION
                        : UnlockStatus.UNLOCKED)
                .orElse(UnlockStatus.UNKNOWN_CONNECTOR);
        return new Done<>(new UnlockConnectorResponse(status));
    }

    private Done<ChangeAvailabilityResponse> availability(ChangeAvailabilityRequest request) {
        Integer number = numberOf(request.evse());
        Bookkeeper.Availability change =
                bookkeeper.availability(number, request.operationalStatus() == OperationalStatus.OPERATIVE);
        return new Done<>(
                new ChangeAvailabilityResponse(ChangeAvailabilityStatus.valueOf(change.name())),
                () -> bookkeeper.showAvailability(number));
    }

    private Done<TriggerMessageResponse> trigger(TriggerMessageRequest request) {
        List<Outlet> chosen = chosen(numberOf(request.evse()));
        Optional<Runnable> message =
                switch (request.requestedMessage()) {
                    case BOOT_NOTIFICATION -> Optional.of(() -> station.boot(BootReason.TRIGGERED));
                    case HEARTBEAT -> Optional.of(station::heartbeat);
                    case METER_VALUES -> Optional.of(() -> chosen.forEach(station::reportTriggered));
                    case STATUS_NOTIFICATION -> Optional.of(() -> chosen.forEach(station::reportStatus));
                    case TRANSACTION_EVENT -> Optional.of(() -> chosen.forEach(this::transactionEvent));
                    case SIGN_CHARGING_STATION_CERTIFICATE -> Optional.of(new Security2(station)::requestCertificate);
                    default -> Optional.empty();
                };
        return message.map(send -> new Done<>(new TriggerMessageResponse(TriggerMessageStatus.ACCEPTED), send))
                .orElseGet(() -> new Done<>(new TriggerMessageResponse(TriggerMessageStatus.NOT_IMPLEMENTED)));
    }

    private void transactionEvent(Outlet outlet) {
        outlet.transaction()
                .ifPresent(running -> station.reportReading(
                        outlet, running, outlet.read(station.rpc().now(), Reading.Moment.TRIGGERED)));
    }

    private Done<ReserveNowResponse> reserve(ReserveNowRequest request) {
        Reservation reservation = new Reservation(
                request.id(), request.idToken().idToken(), group(request.groupIdToken()), request.expiryDateTime());
        Bookkeeper.Reserved reserved = bookkeeper.reserve(request.evseId(), reservation);
        return new Done<>(
                new ReserveNowResponse(ReserveNowStatus.valueOf(reserved.name())),
                () -> bookkeeper.follow(reservation));
    }

    private Done<CancelReservationResponse> cancel(CancelReservationRequest request) {
        Optional<Outlet> freed = bookkeeper.cancel(request.reservationId());
        return new Done<>(
                new CancelReservationResponse(
                        freed.isPresent() ? CancelReservationStatus.ACCEPTED : CancelReservationStatus.REJECTED),
                () -> freed.ifPresent(station::showAvailability));
    }

    private Done<GetTransactionStatusResponse> transactionStatus(GetTransactionStatusRequest request) {
        String id = request.transactionId();
        Boolean ongoing = id == null ? null : (Boolean) station.running(id).isPresent();
        return new Done<>(new GetTransactionStatusResponse(station.hasUndeliveredReports(), ongoing, null));
    }

    private List<Outlet> chosen(@Nullable Integer number) {
        return number == null
                ? station.outlets()
                : station.known(number).stream().toList();
    }

    private static @Nullable Integer numberOf(@Nullable Evse evse) {
        return evse == null ? null : (Integer) evse.id();
    }

    private static @Nullable String group(@Nullable IdToken token) {
        return token == null ? null : token.idToken();
    }
}

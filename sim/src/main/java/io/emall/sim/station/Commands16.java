package io.emall.sim.station;

import io.emall.sim.socket.Actions;
import io.emall.sim.socket.Done;
import io.emall.wire.ocpp.v16.AvailabilityStatus;
import io.emall.wire.ocpp.v16.AvailabilityType;
import io.emall.wire.ocpp.v16.CancelReservation;
import io.emall.wire.ocpp.v16.CancelReservationResponse;
import io.emall.wire.ocpp.v16.CancelReservationStatus;
import io.emall.wire.ocpp.v16.ChangeAvailability;
import io.emall.wire.ocpp.v16.ChangeAvailabilityResponse;
import io.emall.wire.ocpp.v16.ChangeConfiguration;
import io.emall.wire.ocpp.v16.ChangeConfigurationResponse;
import io.emall.wire.ocpp.v16.ChargePointStatus;
import io.emall.wire.ocpp.v16.GetConfiguration;
import io.emall.wire.ocpp.v16.RemoteStartStopStatus;
import io.emall.wire.ocpp.v16.RemoteStartTransaction;
import io.emall.wire.ocpp.v16.RemoteStartTransactionResponse;
import io.emall.wire.ocpp.v16.RemoteStopTransaction;
import io.emall.wire.ocpp.v16.RemoteStopTransactionResponse;
import io.emall.wire.ocpp.v16.ReservationStatus;
import io.emall.wire.ocpp.v16.ReserveNow;
import io.emall.wire.ocpp.v16.ReserveNowResponse;
import io.emall.wire.ocpp.v16.Reset;
import io.emall.wire.ocpp.v16.ResetResponse;
import io.emall.wire.ocpp.v16.ResetStatus;
import io.emall.wire.ocpp.v16.TriggerMessage;
import io.emall.wire.ocpp.v16.TriggerMessageResponse;
import io.emall.wire.ocpp.v16.TriggerMessageStatus;
import io.emall.wire.ocpp.v16.UnlockConnector;
import io.emall.wire.ocpp.v16.UnlockConnectorResponse;
import io.emall.wire.ocpp.v16.UnlockStatus;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a 1.6 charge point does when told to. */
final class Commands16 {
    private final SimStation16 station;
    private final Bookkeeper bookkeeper;
    private final Configuration16 configuration;

    Commands16(SimStation16 station) {
        this.station = station;
        this.bookkeeper = new Bookkeeper(station);
        this.configuration = new Configuration16(station.outlets().size());
    }

    void register(Actions actions) {
        actions.on(RemoteStartTransaction.class, this::start);
        actions.on(RemoteStopTransaction.class, this::stop);
        actions.on(UnlockConnector.class, this::unlock);
        actions.on(Reset.class, r -> new Done<>(new ResetResponse(ResetStatus.ACCEPTED), station::restart));
        actions.on(ChangeAvailability.class, this::availability);
        actions.on(TriggerMessage.class, this::trigger);
        actions.on(ReserveNow.class, this::reserve);
        actions.on(CancelReservation.class, this::cancel);
        actions.on(GetConfiguration.class, r -> new Done<>(configuration.read(r)));
        actions.on(ChangeConfiguration.class, this::configure);
    }

    private Done<RemoteStartTransactionResponse> start(RemoteStartTransaction request) {
        Permit permit = new Permit(request.idTag(), null, true);
        return station.placeFor(request.connectorId(), request.idTag(), null)
                .map(outlet -> new Done<>(
                        new RemoteStartTransactionResponse(RemoteStartStopStatus.ACCEPTED),
                        () -> station.give(outlet, permit)))
                .orElseGet(() -> new Done<>(new RemoteStartTransactionResponse(RemoteStartStopStatus.REJECTED)));
    }

    private Done<RemoteStopTransactionResponse> stop(RemoteStopTransaction request) {
        return station.running(String.valueOf(request.transactionId()))
                .map(outlet -> new Done<>(
                        new RemoteStopTransactionResponse(RemoteStartStopStatus.ACCEPTED),
                        () -> station.end(outlet, Why.REMOTE)))
                .orElseGet(() -> new Done<>(new RemoteStopTransactionResponse(RemoteStartStopStatus.REJECTED)));
    }

    private Done<UnlockConnectorResponse> unlock(UnlockConnector request) {
        return station.known(request.connectorId())
                .map(outlet -> new Done<>(
                        new UnlockConnectorResponse(UnlockStatus.UNLOCKED), () -> station.end(outlet, Why.UNLOCK)))
                .orElseGet(() -> new Done<>(new UnlockConnectorResponse(UnlockStatus.NOT_SUPPORTED)));
    }

    private Done<ChangeAvailabilityResponse> availability(ChangeAvailability request) {
        Bookkeeper.Availability change =
                bookkeeper.availability(request.connectorId(), request.type() == AvailabilityType.OPERATIVE);
        return new Done<>(
                new ChangeAvailabilityResponse(AvailabilityStatus.valueOf(change.name())),
                () -> bookkeeper.showAvailability(request.connectorId()));
    }

    private Done<TriggerMessageResponse> trigger(TriggerMessage request) {
        Optional<Runnable> message =
                switch (request.requestedMessage()) {
                    case BOOT_NOTIFICATION -> Optional.of(station::boot);
                    case HEARTBEAT -> Optional.of(station::heartbeat);
                    case METER_VALUES ->
                        Optional.of(() -> chosen(request.connectorId()).forEach(station::reportTriggered));
                    case STATUS_NOTIFICATION -> Optional.of(() -> status(request.connectorId()));
                    case DIAGNOSTICS_STATUS_NOTIFICATION, FIRMWARE_STATUS_NOTIFICATION -> Optional.empty();
                };
        return message.map(send -> new Done<>(new TriggerMessageResponse(TriggerMessageStatus.ACCEPTED), send))
                .orElseGet(() -> new Done<>(new TriggerMessageResponse(TriggerMessageStatus.NOT_IMPLEMENTED)));
    }

    private void status(@Nullable Integer connector) {
        if (connector == null || connector == 0) {
            station.reportOwnStatus(ChargePointStatus.AVAILABLE);
        }
        chosen(connector).forEach(station::reportStatus);
    }

    private List<Outlet> chosen(@Nullable Integer connector) {
        return connector == null
                ? station.outlets()
                : station.known(connector).stream().toList();
    }

    private Done<ReserveNowResponse> reserve(ReserveNow request) {
        Reservation reservation =
                new Reservation(request.reservationId(), request.idTag(), request.parentIdTag(), request.expiryDate());
        Bookkeeper.Reserved reserved = bookkeeper.reserve(request.connectorId(), reservation);
        return new Done<>(
                new ReserveNowResponse(ReservationStatus.valueOf(reserved.name())),
                () -> bookkeeper.follow(reservation));
    }

    private Done<CancelReservationResponse> cancel(CancelReservation request) {
        Optional<Outlet> freed = bookkeeper.cancel(request.reservationId());
        return new Done<>(
                new CancelReservationResponse(
                        freed.isPresent() ? CancelReservationStatus.ACCEPTED : CancelReservationStatus.REJECTED),
                () -> freed.ifPresent(station::showAvailability));
    }

    private Done<ChangeConfigurationResponse> configure(ChangeConfiguration request) {
        return new Security16(station)
                .configure(request)
                .orElseGet(() -> new Done<>(new ChangeConfigurationResponse(configuration.change(request))));
    }
}

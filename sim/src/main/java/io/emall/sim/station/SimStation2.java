package io.emall.sim.station;

import io.emall.sim.socket.StationAddress;
import io.emall.sim.station.Reading.Moment;
import io.emall.wire.ocpp.Response;
import io.emall.wire.ocpp.v2.AuthorizationStatus;
import io.emall.wire.ocpp.v2.AuthorizeRequest;
import io.emall.wire.ocpp.v2.AuthorizeResponse;
import io.emall.wire.ocpp.v2.BootNotificationRequest;
import io.emall.wire.ocpp.v2.BootNotificationResponse;
import io.emall.wire.ocpp.v2.BootReason;
import io.emall.wire.ocpp.v2.ChargingStation;
import io.emall.wire.ocpp.v2.ConnectorStatus;
import io.emall.wire.ocpp.v2.HeartbeatRequest;
import io.emall.wire.ocpp.v2.HeartbeatResponse;
import io.emall.wire.ocpp.v2.MeterValuesRequest;
import io.emall.wire.ocpp.v2.RegistrationStatus;
import io.emall.wire.ocpp.v2.RequestStartStopStatus;
import io.emall.wire.ocpp.v2.RequestStartTransactionResponse;
import io.emall.wire.ocpp.v2.RequestStopTransactionResponse;
import io.emall.wire.ocpp.v2.ReservationStatusUpdateRequest;
import io.emall.wire.ocpp.v2.ReservationUpdateStatus;
import io.emall.wire.ocpp.v2.StatusNotificationRequest;
import io.emall.wire.ocpp.v2.TransactionEventRequest;
import io.emall.wire.ocpp.v2.TransactionEventResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** A charging station of OCPP 2.x: what 2.0.1 and 2.1 share. */
public abstract sealed class SimStation2 extends SimStation permits SimStation201, SimStation21 {
    private final String model;
    private final TxStart startsAt;

    /** When a transaction begins (TxStartPoint, P-44). */
    public enum TxStart {
        EV_CONNECTED,
        POWER_PATH_CLOSED
    }

    SimStation2(StationAddress address, String version, StationPlan plan, TxStart startsAt) {
        super(address, "ocpp" + version, plan);
        model = "Sim " + version;
        this.startsAt = startsAt;
        new Commands2(this).register(actions());
        new Lists2(tokenList()).register(actions());
        Configuration2 configuration = new Configuration2(this);
        configuration.register(actions());
        new Monitors2(this, configuration.device()).register(actions());
        new Care2(this).register(actions());
        new Security2(this).register(actions());
        new Charging2(this).register(actions());
    }

    public BootNotificationResponse boot() {
        return boot(BootReason.POWER_UP);
    }

    BootNotificationResponse boot(BootReason reason) {
        ChargingStation station =
                new ChargingStation(model, "eMall", "SIM2", null, workshop().version(), null);
        return rpc().call(new BootNotificationRequest(station, reason)).get();
    }

    public HeartbeatResponse heartbeat() {
        return rpc().call(new HeartbeatRequest(null)).get();
    }

    public AuthorizeResponse authorize(String token) {
        return rpc().call(new AuthorizeRequest(Events2.token(token))).get();
    }

    @Override
    String startRequest() {
        return "RequestStartTransaction";
    }

    @Override
    Response startAnswer(boolean accepted) {
        return new RequestStartTransactionResponse(startStop(accepted));
    }

    @Override
    String stopRequest() {
        return "RequestStopTransaction";
    }

    @Override
    Response stopAnswer(boolean accepted) {
        return new RequestStopTransactionResponse(startStop(accepted));
    }

    private static RequestStartStopStatus startStop(boolean accepted) {
        return accepted ? RequestStartStopStatus.ACCEPTED : RequestStartStopStatus.REJECTED;
    }

    @Override
    void introduce() {
        BootNotificationResponse answer = boot();
        while (answer.status() != RegistrationStatus.ACCEPTED && isConnected()) {
            pause(Duration.ofSeconds(Math.clamp(answer.interval(), 1, 10)));
            answer = boot();
        }
        beatEvery(answer.interval());
    }

    @Override
    void beat() {
        rpc().call(new HeartbeatRequest(null));
    }

    @Override
    boolean authorised(String token) {
        return authorize(token).idTokenInfo().status() == AuthorizationStatus.ACCEPTED;
    }

    @Override
    void reportStatus(Outlet outlet) {
        rpc().call(new StatusNotificationRequest(rpc().now(), status(outlet.state()), outlet.number(), 1));
    }

    @Override
    void reportBegin(Outlet outlet, Transaction begun, Reading reading) {
        begun.id(UUID.randomUUID().toString());
        TransactionEventRequest event = Events2.started(outlet, begun, reading, !isConnected());
        keepToRepeat(inFull(event));
        report(outlet, begun, event);
    }

    @Override
    void reportPermit(Outlet outlet, Transaction running) {
        Permit permit = running.permit();
        if (permit != null) {
            outlet.state(OutletState.CHARGING);
            Reading reading = outlet.read(rpc().now(), Moment.PERIODIC);
            report(outlet, running, Events2.authorised(outlet, running, permit, reading, !isConnected()));
        }
    }

    @Override
    void reportReading(Outlet outlet, Transaction running, Reading reading) {
        report(outlet, running, Events2.metered(outlet, running, reading, !isConnected()));
    }

    @Override
    void reportEnd(Outlet outlet, Transaction ended, Reading reading, Why why) {
        report(outlet, ended, Events2.ended(outlet, ended, reading, why, !isConnected()));
    }

    @Override
    void reportExpiry(Reservation reservation) {
        rpc().call(new ReservationStatusUpdateRequest(reservation.id(), ReservationUpdateStatus.EXPIRED));
    }

    @Override
    boolean beginsWhenPlugged() {
        return startsAt == TxStart.EV_CONNECTED;
    }

    /** Sends what the meter shows now because it was asked to. */
    void reportTriggered(Outlet outlet) {
        Reading reading = outlet.read(rpc().now(), Moment.TRIGGERED);
        rpc().call(new MeterValuesRequest(outlet.number(), List.of(Samples2.of(reading))));
    }

    private void report(Outlet outlet, Transaction transaction, TransactionEventRequest event) {
        TransactionEventRequest told = inFull(event);
        reports().add(() -> told, answer -> heed(outlet, transaction, answer));
    }

    /** The event with what only this version tells. */
    TransactionEventRequest inFull(TransactionEventRequest event) {
        return event;
    }

    private void heed(Outlet outlet, Transaction transaction, TransactionEventResponse answer) {
        boolean refused = answer.idTokenInfo() != null && answer.idTokenInfo().status() != AuthorizationStatus.ACCEPTED;
        if (refused && outlet.transaction().filter(t -> t == transaction).isPresent()) {
            end(outlet, Why.DEAUTHORIZED);
        }
    }

    static ConnectorStatus status(OutletState state) {
        return switch (state) {
            case FREE -> ConnectorStatus.AVAILABLE;
            case PREPARING, CHARGING, SUSPENDED, FINISHING -> ConnectorStatus.OCCUPIED;
            case RESERVED -> ConnectorStatus.RESERVED;
            case OFF -> ConnectorStatus.UNAVAILABLE;
            case FAULTED -> ConnectorStatus.FAULTED;
        };
    }
}

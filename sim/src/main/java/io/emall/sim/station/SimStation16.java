package io.emall.sim.station;

import io.emall.sim.socket.StationAddress;
import io.emall.sim.station.Reading.Moment;
import io.emall.wire.ocpp.Response;
import io.emall.wire.ocpp.v16.AuthorizationStatus;
import io.emall.wire.ocpp.v16.Authorize;
import io.emall.wire.ocpp.v16.AuthorizeResponse;
import io.emall.wire.ocpp.v16.BootNotification;
import io.emall.wire.ocpp.v16.BootNotificationResponse;
import io.emall.wire.ocpp.v16.ChargePointErrorCode;
import io.emall.wire.ocpp.v16.ChargePointStatus;
import io.emall.wire.ocpp.v16.Heartbeat;
import io.emall.wire.ocpp.v16.HeartbeatResponse;
import io.emall.wire.ocpp.v16.MeterValues;
import io.emall.wire.ocpp.v16.Reason;
import io.emall.wire.ocpp.v16.RegistrationStatus;
import io.emall.wire.ocpp.v16.RemoteStartStopStatus;
import io.emall.wire.ocpp.v16.RemoteStartTransactionResponse;
import io.emall.wire.ocpp.v16.RemoteStopTransactionResponse;
import io.emall.wire.ocpp.v16.StartTransaction;
import io.emall.wire.ocpp.v16.StartTransactionResponse;
import io.emall.wire.ocpp.v16.StatusNotification;
import io.emall.wire.ocpp.v16.StopTransaction;
import java.time.Duration;
import java.util.List;

/** A charge point of OCPP 1.6J. */
public final class SimStation16 extends SimStation {
    /** What a message of a transaction carries whose start was never answered (errata 3.18). */
    private static final int UNKNOWN = -1;

    public SimStation16(StationAddress address, StationPlan plan) {
        super(address, "ocpp1.6", plan);
        new Commands16(this).register(actions());
        new Lists16(tokenList()).register(actions());
        new Care16(this).register(actions());
        new Security16(this).register(actions());
        new Charging16(this).register(actions());
    }

    public BootNotificationResponse boot() {
        return rpc().call(new BootNotification(
                        "eMall", "Sim 1.6", "SIM16", null, workshop().version(), null, null, null, null))
                .get();
    }

    public HeartbeatResponse heartbeat() {
        return rpc().call(new Heartbeat()).get();
    }

    public AuthorizeResponse authorize(String token) {
        return rpc().call(new Authorize(token)).get();
    }

    /** The station's own status, as connector 0. */
    public void reportOwnStatus(ChargePointStatus status) {
        rpc().call(new StatusNotification(0, ChargePointErrorCode.NO_ERROR, status, null, rpc().now(), null, null));
    }

    @Override
    String startRequest() {
        return "RemoteStartTransaction";
    }

    @Override
    Response startAnswer(boolean accepted) {
        return new RemoteStartTransactionResponse(startStop(accepted));
    }

    @Override
    String stopRequest() {
        return "RemoteStopTransaction";
    }

    @Override
    Response stopAnswer(boolean accepted) {
        return new RemoteStopTransactionResponse(startStop(accepted));
    }

    private static RemoteStartStopStatus startStop(boolean accepted) {
        return accepted ? RemoteStartStopStatus.ACCEPTED : RemoteStartStopStatus.REJECTED;
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
        rpc().call(new Heartbeat());
    }

    @Override
    boolean authorised(String token) {
        return authorize(token).idTagInfo().status() == AuthorizationStatus.ACCEPTED;
    }

    @Override
    void reportStatus(Outlet outlet) {
        boolean faulted = outlet.state() == OutletState.FAULTED;
        rpc().call(new StatusNotification(
                outlet.number(),
                faulted ? ChargePointErrorCode.GROUND_FAILURE : ChargePointErrorCode.NO_ERROR,
                status(outlet.state()),
                null,
                rpc().now(),
                null,
                null));
    }

    @Override
    void reportBegin(Outlet outlet, Transaction begun, Reading reading) {
        Permit permit = begun.permit();
        String token = permit == null ? "" : permit.token();
        StartTransaction start = new StartTransaction(
                outlet.number(), token, (int) reading.registerWh(), reading.at(), begun.reservation());
        reports()
                .add(
                        () -> {
                            keepToRepeat(start);
                            return start;
                        },
                        answer -> begun(outlet, begun, answer));
    }

    private void begun(Outlet outlet, Transaction begun, StartTransactionResponse answer) {
        begun.id(String.valueOf(answer.transactionId()));
        boolean running = outlet.transaction().filter(t -> t == begun).isPresent();
        if (running && answer.idTagInfo().status() != AuthorizationStatus.ACCEPTED) {
            end(outlet, Why.DEAUTHORIZED);
        }
    }

    @Override
    void reportPermit(Outlet outlet, Transaction transaction) {
        throw new IllegalStateException("a 1.6 transaction has its token from the beginning");
    }

    @Override
    void reportReading(Outlet outlet, Transaction running, Reading reading) {
        reports()
                .add(
                        () -> new MeterValues(outlet.number(), List.of(Samples16.of(reading)), idOf(running)),
                        answer -> {});
    }

    @Override
    void reportEnd(Outlet outlet, Transaction ended, Reading reading, Why why) {
        Permit permit = ended.permit();
        boolean shown = why == Why.LOCAL && permit != null;
        reports()
                .add(
                        () -> new StopTransaction(
                                (int) reading.registerWh(),
                                reading.at(),
                                idOf(ended),
                                shown && permit != null ? permit.token() : null,
                                reason(why),
                                List.of(Samples16.of(reading))),
                        answer -> {});
    }

    @Override
    void reportExpiry(Reservation reservation) {
        // 1.6 tells an expiry only by the status Available.
    }

    @Override
    boolean beginsWhenPlugged() {
        return false;
    }

    /** Sends what the meter shows now because it was asked to. */
    void reportTriggered(Outlet outlet) {
        Reading reading = outlet.read(rpc().now(), Moment.TRIGGERED);
        Integer id = outlet.transaction().map(SimStation16::idOf).orElse(null);
        rpc().call(new MeterValues(outlet.number(), List.of(Samples16.of(reading)), id));
    }

    private static Integer idOf(Transaction transaction) {
        String id = transaction.id();
        return id == null ? UNKNOWN : Integer.valueOf(id);
    }

    private static ChargePointStatus status(OutletState state) {
        return switch (state) {
            case FREE -> ChargePointStatus.AVAILABLE;
            case PREPARING -> ChargePointStatus.PREPARING;
            case CHARGING -> ChargePointStatus.CHARGING;
            case SUSPENDED -> ChargePointStatus.SUSPENDED_EV;
            case FINISHING -> ChargePointStatus.FINISHING;
            case RESERVED -> ChargePointStatus.RESERVED;
            case OFF -> ChargePointStatus.UNAVAILABLE;
            case FAULTED -> ChargePointStatus.FAULTED;
        };
    }

    private static Reason reason(Why why) {
        return switch (why) {
            case LOCAL -> Reason.LOCAL;
            case REMOTE -> Reason.REMOTE;
            case EV_DISCONNECTED -> Reason.EV_DISCONNECTED;
            case DEAUTHORIZED -> Reason.DEAUTHORIZED;
            case RESET -> Reason.SOFT_RESET;
            case UNLOCK -> Reason.UNLOCK_COMMAND;
            case EMERGENCY -> Reason.EMERGENCY_STOP;
            case POWER_LOSS -> Reason.POWER_LOSS;
        };
    }
}

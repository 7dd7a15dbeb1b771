package io.emall.sim.station;

import io.emall.sim.socket.StationAddress;
import io.emall.wire.ocpp.v2.Component;
import io.emall.wire.ocpp.v2.ConnectorStatus;
import io.emall.wire.ocpp.v2.EventData;
import io.emall.wire.ocpp.v2.EventNotificationType;
import io.emall.wire.ocpp.v2.EventTrigger;
import io.emall.wire.ocpp.v2.Evse;
import io.emall.wire.ocpp.v2.NotifyEventRequest;
import io.emall.wire.ocpp.v2.PreconditioningStatus;
import io.emall.wire.ocpp.v2.TransactionEventRequest;
import io.emall.wire.ocpp.v2.Variable;
import java.util.List;
import java.util.Locale;

/** A charging station of OCPP 2.1: it reports states as events, and tells more about transactions. */
public final class SimStation21 extends SimStation2 {
    private int events;

    public SimStation21(StationAddress address, StationPlan plan) {
        this(address, plan, TxStart.POWER_PATH_CLOSED);
    }

    public SimStation21(StationAddress address, StationPlan plan, TxStart startsAt) {
        super(address, "2.1", plan, startsAt);
    }

    @Override
    void reportStatus(Outlet outlet) {
        EventData event = new EventData(
                nextEvent(),
                rpc().now(),
                EventTrigger.DELTA,
                word(status(outlet.state())),
                new Component("Connector", new Evse(outlet.number(), 1, null), null, null),
                EventNotificationType.HARD_WIRED_NOTIFICATION,
                new Variable("AvailabilityState"));
        rpc().call(new NotifyEventRequest(rpc().now(), 0, List.of(event)));
    }

    private static String word(ConnectorStatus status) {
        return status.name().charAt(0) + status.name().substring(1).toLowerCase(Locale.ROOT);
    }

    private synchronized int nextEvent() {
        return ++events;
    }

    @Override
    TransactionEventRequest inFull(TransactionEventRequest event) {
        return new TransactionEventRequest(
                event.eventType(),
                event.timestamp(),
                event.triggerReason(),
                event.seqNo(),
                event.transactionInfo(),
                event.meterValue(),
                event.offline(),
                event.numberOfPhasesUsed(),
                event.cableMaxCurrent(),
                event.reservationId(),
                event.evse(),
                event.idToken(),
                null,
                PreconditioningStatus.READY,
                false,
                event.customData());
    }
}

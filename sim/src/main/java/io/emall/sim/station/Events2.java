package io.emall.sim.station;

import io.emall.wire.ocpp.v2.ChargingState;
import io.emall.wire.ocpp.v2.Evse;
import io.emall.wire.ocpp.v2.IdToken;
import io.emall.wire.ocpp.v2.IdTokenType;
import io.emall.wire.ocpp.v2.Reason;
import io.emall.wire.ocpp.v2.TransactionEventRequest;
import io.emall.wire.ocpp.v2.TransactionEventType;
import io.emall.wire.ocpp.v2.TriggerReason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The events of a 2.x transaction (OCPP 2.0.1 E01–E06). */
final class Events2 {
    private Events2() {}

    static TransactionEventRequest started(Outlet outlet, Transaction begun, Reading reading, boolean offline) {
        Permit permit = begun.permit();
        TriggerReason trigger = permit == null
                ? TriggerReason.CABLE_PLUGGED_IN
                : permit.remote() ? TriggerReason.REMOTE_START : TriggerReason.AUTHORIZED;
        ChargingState state = permit == null ? ChargingState.EV_CONNECTED : ChargingState.CHARGING;
        return event(TransactionEventType.STARTED, trigger, outlet, begun, state, null, reading, permit, offline);
    }

    static TransactionEventRequest authorised(
            Outlet outlet, Transaction running, Permit permit, Reading reading, boolean offline) {
        TriggerReason trigger = permit.remote() ? TriggerReason.REMOTE_START : TriggerReason.AUTHORIZED;
        return event(
                TransactionEventType.UPDATED,
                trigger,
                outlet,
                running,
                ChargingState.CHARGING,
                null,
                reading,
                permit,
                offline);
    }

    static TransactionEventRequest metered(Outlet outlet, Transaction running, Reading reading, boolean offline) {
        ChargingState state = outlet.state() == OutletState.SUSPENDED
                ? ChargingState.SUSPENDED_EV
                : running.permit() == null ? ChargingState.EV_CONNECTED : ChargingState.CHARGING;
        return event(
                TransactionEventType.UPDATED,
                reading.moment() == Reading.Moment.TRIGGERED
                        ? TriggerReason.TRIGGER
                        : TriggerReason.METER_VALUE_PERIODIC,
                outlet,
                running,
                state,
                null,
                reading,
                null,
                offline);
    }

    static TransactionEventRequest ended(Outlet outlet, Transaction ended, Reading reading, Why why, boolean offline) {
        ChargingState state = why == Why.EV_DISCONNECTED ? ChargingState.IDLE : ChargingState.EV_CONNECTED;
        return event(
                TransactionEventType.ENDED, trigger(why), outlet, ended, state, reason(why), reading, null, offline);
    }

    static IdToken token(String uid) {
        return new IdToken(uid, IdTokenType.ISO14443);
    }

    private static TransactionEventRequest event(
            TransactionEventType type,
            TriggerReason trigger,
            Outlet outlet,
            Transaction transaction,
            ChargingState state,
            @Nullable Reason stopped,
            Reading reading,
            @Nullable Permit permit,
            boolean offline) {
        String id = transaction.id();
        Integer remoteStart = permit == null ? null : permit.remoteStartId();
        return new TransactionEventRequest(
                type,
                reading.at(),
                trigger,
                transaction.nextSeqNo(),
                new io.emall.wire.ocpp.v2.Transaction(id == null ? "" : id, state, null, stopped, remoteStart, null),
                List.of(Samples2.of(reading)),
                offline ? Boolean.TRUE : null,
                null,
                null,
                type == TransactionEventType.STARTED ? transaction.reservation() : null,
                new Evse(outlet.number(), 1, null),
                permit == null ? null : token(permit.token()),
                null);
    }

    private static TriggerReason trigger(Why why) {
        return switch (why) {
            case LOCAL -> TriggerReason.STOP_AUTHORIZED;
            case REMOTE -> TriggerReason.REMOTE_STOP;
            case EV_DISCONNECTED -> TriggerReason.EV_COMMUNICATION_LOST;
            case DEAUTHORIZED -> TriggerReason.DEAUTHORIZED;
            case RESET -> TriggerReason.RESET_COMMAND;
            case UNLOCK -> TriggerReason.UNLOCK_COMMAND;
            case EMERGENCY, POWER_LOSS -> TriggerReason.ABNORMAL_CONDITION;
        };
    }

    private static Reason reason(Why why) {
        return switch (why) {
            case LOCAL -> Reason.LOCAL;
            case REMOTE -> Reason.REMOTE;
            case EV_DISCONNECTED -> Reason.EV_DISCONNECTED;
            case DEAUTHORIZED -> Reason.DEAUTHORIZED;
            case RESET -> Reason.IMMEDIATE_RESET;
            case UNLOCK -> Reason.OTHER;
            case EMERGENCY -> Reason.EMERGENCY_STOP;
            case POWER_LOSS -> Reason.POWER_LOSS;
        };
    }
}

package io.emall.cpms.ocpp.v2;

import io.emall.cpms.core.session.MeterReading;
import io.emall.cpms.core.session.TransactionAnswer;
import io.emall.cpms.core.session.TransactionReport;
import io.emall.cpms.core.session.TransactionReport.Phase;
import io.emall.cpms.core.session.TransactionReport.Reference;
import io.emall.cpms.core.unit.Money;
import io.emall.cpms.ocpp.block.Block;
import io.emall.cpms.ocpp.block.House;
import io.emall.cpms.ocpp.codec.Spelling;
import io.emall.cpms.ocpp.rpc.Dialect;
import io.emall.cpms.ocpp.rpc.StationConnection;
import io.emall.wire.ocpp.v2.ChargingState;
import io.emall.wire.ocpp.v2.Evse;
import io.emall.wire.ocpp.v2.MeterValuesRequest;
import io.emall.wire.ocpp.v2.MeterValuesResponse;
import io.emall.wire.ocpp.v2.Reason;
import io.emall.wire.ocpp.v2.TransactionEventRequest;
import io.emall.wire.ocpp.v2.TransactionEventResponse;
import io.emall.wire.ocpp.v2.TransactionEventType;
import io.emall.wire.ocpp.v2.TriggerReason;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Stations report transactions and meter values (OCPP 2.0.1 E01 to E12, J01, J02; P-41 to P-45). EVSE and token may come
 * with any event, and nothing is refused for what it says.
 */
final class Transactions implements Block {
    /** A number we never give: meter values outside any transaction. */
    private static final Reference NONE = new Reference.Numbered(0);

    private final House house;
    private final Readings readings = new Readings();
    private final Spelling<ChargingState> states = new Spelling<>(ChargingState.class);
    private final Spelling<Reason> reasons = new Spelling<>(Reason.class);

    Transactions(House house) {
        this.house = house;
    }

    @Override
    public void register(Dialect.Builder messages) {
        messages.onKept(TransactionEventRequest.class, this::transactionEvent)
                .onKept(MeterValuesRequest.class, this::meterValues);
    }

    private TransactionEventResponse transactionEvent(StationConnection station, TransactionEventRequest event) {
        TransactionAnswer answer = house.record(station, report(event));
        return new TransactionEventResponse(
                event.eventType() == TransactionEventType.STARTED ? null : cost(answer),
                null,
                event.idToken() == null
                        ? null
                        : IdTokens.info(station.version(), event.idToken(), answer.authorisation()),
                null,
                null);
    }

    /** For the station's display: what is owed so far, and at the end what is billed (I02, I03; P-46). */
    private static @Nullable BigDecimal cost(TransactionAnswer answer) {
        Money cost = answer.cost().get();
        return cost == null ? null : cost.amount();
    }

    private TransactionReport report(TransactionEventRequest event) {
        Evse evse = event.evse();
        return new TransactionReport(
                phase(event.eventType()),
                new Reference.Named(event.transactionInfo().transactionId()),
                event.timestamp(),
                evse == null ? null : evse.id(),
                evse == null ? null : evse.connectorId(),
                IdTokens.token(event.idToken()),
                event.seqNo(),
                Boolean.TRUE.equals(event.offline()),
                readings.of(event.meterValue()),
                activity(event),
                reason(event),
                event.reservationId(),
                event.transactionInfo().remoteStartId());
    }

    private static Phase phase(TransactionEventType type) {
        return switch (type) {
            case STARTED -> Phase.BEGUN;
            case UPDATED -> Phase.UPDATED;
            case ENDED -> Phase.ENDED;
        };
    }

    /** Stations may repeat the state in every event; only where it changed does it say something. */
    private @Nullable String activity(TransactionEventRequest event) {
        ChargingState state = event.transactionInfo().chargingState();
        boolean changed = event.triggerReason() == TriggerReason.CHARGING_STATE_CHANGED
                || event.eventType() == TransactionEventType.STARTED;
        return state == null || !changed ? null : states.of(state);
    }

    private @Nullable String reason(TransactionEventRequest event) {
        Reason reason = event.transactionInfo().stoppedReason();
        return reason == null ? null : reasons.of(reason);
    }

    private MeterValuesResponse meterValues(StationConnection station, MeterValuesRequest values) {
        List<MeterReading> read = readings.of(values.meterValue());
        Instant at = read.isEmpty() ? house.now() : read.getLast().at();
        house.record(
                station,
                new TransactionReport(
                        Phase.UPDATED,
                        NONE,
                        at,
                        values.evseId(),
                        null,
                        null,
                        null,
                        false,
                        read,
                        null,
                        null,
                        null,
                        null));
        return new MeterValuesResponse();
    }
}

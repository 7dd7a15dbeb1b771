package io.emall.cpms.ocpp.v16;

import io.emall.cpms.core.session.MeterReading;
import io.emall.cpms.core.session.TransactionAnswer;
import io.emall.cpms.core.session.TransactionReport;
import io.emall.cpms.core.session.TransactionReport.Phase;
import io.emall.cpms.core.session.TransactionReport.Reference;
import io.emall.cpms.ocpp.block.Block;
import io.emall.cpms.ocpp.block.House;
import io.emall.cpms.ocpp.codec.Spelling;
import io.emall.cpms.ocpp.rpc.Dialect;
import io.emall.cpms.ocpp.rpc.StationConnection;
import io.emall.wire.ocpp.v16.MeterValues;
import io.emall.wire.ocpp.v16.MeterValuesResponse;
import io.emall.wire.ocpp.v16.Reason;
import io.emall.wire.ocpp.v16.StartTransaction;
import io.emall.wire.ocpp.v16.StartTransactionResponse;
import io.emall.wire.ocpp.v16.StopTransaction;
import io.emall.wire.ocpp.v16.StopTransactionResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Stations report transactions and meter values (OCPP 1.6 §4.7, §4.8, §4.10). Nothing is refused for what it says:
 * the station would only send it again (P-41).
 */
final class Transactions implements Block {
    /** A number we never give: MeterValues outside any transaction. */
    private static final int NONE = 0;

    private final House house;
    private final Readings readings = new Readings();
    private final Spelling<Reason> reasons = new Spelling<>(Reason.class);

    Transactions(House house) {
        this.house = house;
    }

    @Override
    public void register(Dialect.Builder messages) {
        messages.onKept(StartTransaction.class, this::startTransaction)
                .onKept(MeterValues.class, this::meterValues)
                .onKept(StopTransaction.class, this::stopTransaction);
    }

    private StartTransactionResponse startTransaction(StationConnection station, StartTransaction start) {
        TransactionAnswer answer = house.record(station, begun(address(station, start.connectorId()), start));
        return new StartTransactionResponse(IdTags.info(answer.authorisation()), answer.number());
    }

    private TransactionReport begun(ConnectorNumbers.Address address, StartTransaction start) {
        return new TransactionReport(
                Phase.BEGUN,
                new Reference.Unnamed(key(start)),
                start.timestamp(),
                address.evse(),
                address.connector(),
                IdTags.token(start.idTag()),
                null,
                false,
                List.of(readings.start(start.timestamp(), start.meterStart())),
                null,
                null,
                start.reservationId(),
                null);
    }

    /** What is the same when the same start is sent again (P-40, field lesson 3). */
    private static String key(StartTransaction start) {
        return start.connectorId() + "|" + start.idTag() + "|" + start.meterStart() + "|" + start.timestamp() + "|"
                + start.reservationId();
    }

    private MeterValuesResponse meterValues(StationConnection station, MeterValues values) {
        List<MeterReading> read = readings.of(values.meterValue());
        Instant at = read.isEmpty() ? house.now() : read.getLast().at();
        ConnectorNumbers.Address address = address(station, values.connectorId());
        int number = values.transactionId() == null ? NONE : values.transactionId();
        house.record(
                station,
                new TransactionReport(
                        Phase.UPDATED,
                        new Reference.Numbered(number),
                        at,
                        address.evse(),
                        address.connector(),
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

    private StopTransactionResponse stopTransaction(StationConnection station, StopTransaction stop) {
        TransactionAnswer answer = house.record(station, ended(stop));
        return answer.authorisation() == null
                ? new StopTransactionResponse()
                : new StopTransactionResponse(IdTags.info(answer.authorisation()));
    }

    private TransactionReport ended(StopTransaction stop) {
        List<MeterReading> read = new ArrayList<>(readings.of(stop.transactionData()));
        read.add(readings.stop(stop.timestamp(), stop.meterStop()));
        Reason reason = stop.reason() == null ? Reason.LOCAL : stop.reason();
        return new TransactionReport(
                Phase.ENDED,
                new Reference.Numbered(stop.transactionId()),
                stop.timestamp(),
                null,
                null,
                IdTags.token(stop.idTag()),
                null,
                false,
                List.copyOf(read),
                null,
                reasons.of(reason),
                null,
                null);
    }

    private ConnectorNumbers.Address address(StationConnection station, int connectorId) {
        return new ConnectorNumbers(house.desk(station).evses()).address(connectorId);
    }
}

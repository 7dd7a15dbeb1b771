package io.emall.cpms.ocpp.v16;

import io.emall.cpms.core.location.ConnectorState;
import io.emall.cpms.core.location.StationLedger.ConnectorReport;
import io.emall.cpms.core.session.StationDesk;
import io.emall.cpms.ocpp.block.Block;
import io.emall.cpms.ocpp.block.House;
import io.emall.cpms.ocpp.codec.Spelling;
import io.emall.cpms.ocpp.quirk.Quirks;
import io.emall.cpms.ocpp.rpc.Dialect;
import io.emall.cpms.ocpp.rpc.StationConnection;
import io.emall.wire.ocpp.v16.ChargePointErrorCode;
import io.emall.wire.ocpp.v16.ChargePointStatus;
import io.emall.wire.ocpp.v16.StatusNotification;
import io.emall.wire.ocpp.v16.StatusNotificationResponse;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Stations report what their connectors do (OCPP 1.6 §4.9, P-51). */
final class Status implements Block {
    private final House house;
    private final Faults faults;
    private final Spelling<ChargePointStatus> statuses = new Spelling<>(ChargePointStatus.class);
    private final Spelling<ChargePointErrorCode> errors = new Spelling<>(ChargePointErrorCode.class);

    Status(House house) {
        this.house = house;
        this.faults = new Faults(house);
    }

    @Override
    public void register(Dialect.Builder messages) {
        messages.onTolerant(StatusNotification.class, this::statusNotification, Quirks.WORDS);
    }

    private StatusNotificationResponse statusNotification(StationConnection station, StatusNotification status) {
        StationDesk desk = house.desk(station);
        ConnectorNumbers.Address address = new ConnectorNumbers(desk.evses()).address(status.connectorId());
        Instant at = status.timestamp() == null ? house.now() : house.notInFuture(status.timestamp());
        if (status.timestamp() != null) {
            house.heard(station, status.timestamp());
        }
        desk.reported(new ConnectorReport(
                address.evse(),
                address.connector(),
                state(status.status()),
                statuses.of(status.status()),
                error(status),
                at));
        faults.reported(station.stationId(), address, status, at);
        return new StatusNotificationResponse();
    }

    /** The nine states fold into those of 2.x. */
    private static ConnectorState state(ChargePointStatus status) {
        return switch (status) {
            case AVAILABLE -> ConnectorState.AVAILABLE;
            case PREPARING, CHARGING, SUSPENDED_EV, SUSPENDED_EVSE, FINISHING -> ConnectorState.OCCUPIED;
            case RESERVED -> ConnectorState.RESERVED;
            case UNAVAILABLE -> ConnectorState.UNAVAILABLE;
            case FAULTED -> ConnectorState.FAULTED;
        };
    }

    private String error(StatusNotification status) {
        return status.errorCode() == ChargePointErrorCode.NO_ERROR
                ? ""
                : Stream.of(errors.of(status.errorCode()), status.vendorErrorCode(), status.info())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" "));
    }
}

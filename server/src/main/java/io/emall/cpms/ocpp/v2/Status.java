package io.emall.cpms.ocpp.v2;

import io.emall.cpms.core.alarm.AlarmKey;
import io.emall.cpms.core.alarm.AlarmKind;
import io.emall.cpms.core.alarm.AlarmReport;
import io.emall.cpms.core.alarm.Severity;
import io.emall.cpms.core.location.ConnectorState;
import io.emall.cpms.core.location.StationLedger.ConnectorReport;
import io.emall.cpms.ocpp.block.Block;
import io.emall.cpms.ocpp.block.House;
import io.emall.cpms.ocpp.codec.Spelling;
import io.emall.cpms.ocpp.rpc.Dialect;
import io.emall.cpms.ocpp.rpc.StationConnection;
import io.emall.wire.ocpp.v2.ConnectorStatus;
import io.emall.wire.ocpp.v2.StatusNotificationRequest;
import io.emall.wire.ocpp.v2.StatusNotificationResponse;
import java.time.Instant;

/**
 * Stations report what their connectors do: by StatusNotification, or, as newer ones prefer, by an event of the
 * connector's AvailabilityState, see {@link Events} (OCPP 2.0.1 G01; P-51).
 */
final class Status implements Block {
    private final House house;
    private final Spelling<ConnectorStatus> statuses = new Spelling<>(ConnectorStatus.class);

    Status(House house) {
        this.house = house;
    }

    @Override
    public void register(Dialect.Builder messages) {
        messages.on(StatusNotificationRequest.class, this::statusNotification);
    }

    private StatusNotificationResponse statusNotification(StationConnection station, StatusNotificationRequest status) {
        house.heard(station, status.timestamp());
        reported(station, status.evseId(), status.connectorId(), status.connectorStatus(), "", status.timestamp());
        return new StatusNotificationResponse();
    }

    void reported(
            StationConnection station, int evse, int connector, ConnectorStatus status, String error, Instant at) {
        Instant when = house.notInFuture(at);
        house.desk(station)
                .reported(new ConnectorReport(evse, connector, state(status), statuses.of(status), error, when));
        alarm(station, evse, connector, status, error, when);
    }

    /** Faulted is a malfunction until another status comes; 0 stands for the whole. */
    void alarm(StationConnection station, int evse, int connector, ConnectorStatus status, String error, Instant at) {
        String faulted = statuses.of(ConnectorStatus.FAULTED);
        AlarmKey key =
                AlarmKey.of(station.stationId(), AlarmKind.MALFUNCTION, faulted).at(evse, connector);
        if (status == ConnectorStatus.FAULTED) {
            house.alarms().raise(new AlarmReport(key, Severity.CRITICAL, error, at));
        } else {
            house.alarms().clear(key, statuses.of(status));
        }
    }

    private static ConnectorState state(ConnectorStatus status) {
        return switch (status) {
            case AVAILABLE -> ConnectorState.AVAILABLE;
            case OCCUPIED -> ConnectorState.OCCUPIED;
            case RESERVED -> ConnectorState.RESERVED;
            case UNAVAILABLE -> ConnectorState.UNAVAILABLE;
            case FAULTED -> ConnectorState.FAULTED;
        };
    }
}

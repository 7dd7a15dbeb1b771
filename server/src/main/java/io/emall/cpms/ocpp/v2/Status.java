package io.emall.cpms.ocpp.v2;

import io.emall.cpms.core.location.ConnectorState;
import io.emall.cpms.core.location.StationLedger.ConnectorReport;
import io.emall.cpms.ocpp.block.Block;
import io.emall.cpms.ocpp.block.House;
import io.emall.cpms.ocpp.codec.Spelling;
import io.emall.cpms.ocpp.rpc.Dialect;
import io.emall.cpms.ocpp.rpc.StationConnection;
import io.emall.wire.ocpp.v2.ConnectorStatus;
import io.emall.wire.ocpp.v2.EventData;
import io.emall.wire.ocpp.v2.Evse;
import io.emall.wire.ocpp.v2.NotifyEventRequest;
import io.emall.wire.ocpp.v2.NotifyEventResponse;
import io.emall.wire.ocpp.v2.StatusNotificationRequest;
import io.emall.wire.ocpp.v2.StatusNotificationResponse;
import java.time.Instant;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stations report what their connectors do: by StatusNotification, or, as newer ones prefer, by an event of the connector's
 * AvailabilityState (OCPP 2.0.1 G01, N07; P-51).
 */
final class Status implements Block {
    private static final Logger LOG = LoggerFactory.getLogger(Status.class);
    private static final String AVAILABILITY = "AvailabilityState";

    private final House house;
    private final Spelling<ConnectorStatus> statuses = new Spelling<>(ConnectorStatus.class);

    Status(House house) {
        this.house = house;
    }

    @Override
    public void register(Dialect.Builder messages) {
        messages.on(StatusNotificationRequest.class, this::statusNotification)
                .on(NotifyEventRequest.class, this::notifyEvent);
    }

    private StatusNotificationResponse statusNotification(StationConnection station, StatusNotificationRequest status) {
        reported(station, status.evseId(), status.connectorId(), status.connectorStatus(), "", status.timestamp());
        return new StatusNotificationResponse();
    }

    private NotifyEventResponse notifyEvent(StationConnection station, NotifyEventRequest events) {
        events.eventData().forEach(event -> event(station, event));
        return new NotifyEventResponse();
    }

    private void event(StationConnection station, EventData event) {
        Evse evse = event.component().evse();
        Integer connector = evse == null ? null : evse.connectorId();
        if (evse != null && connector != null && event.variable().name().equalsIgnoreCase(AVAILABILITY)) {
            statuses.find(event.actualValue())
                    .ifPresent(status -> reported(
                            station,
                            evse.id(),
                            connector,
                            status,
                            Objects.requireNonNullElse(event.techCode(), ""),
                            event.timestamp()));
        } else {
            LOG.info(
                    "{}: {} {} is {}",
                    station,
                    event.component().name(),
                    event.variable().name(),
                    event.actualValue());
        }
    }

    private void reported(
            StationConnection station, int evse, int connector, ConnectorStatus status, String error, Instant at) {
        house.desk(station)
                .reported(new ConnectorReport(
                        evse, connector, state(status), statuses.of(status), error, house.notInFuture(at)));
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

package io.emall.cpms.ocpp.v2;

import io.emall.cpms.core.alarm.AlarmKey;
import io.emall.cpms.core.alarm.AlarmKind;
import io.emall.cpms.core.alarm.AlarmReport;
import io.emall.cpms.core.alarm.Severity;
import io.emall.cpms.core.monitoring.VariableMonitor;
import io.emall.cpms.ocpp.block.Block;
import io.emall.cpms.ocpp.block.House;
import io.emall.cpms.ocpp.codec.Spelling;
import io.emall.cpms.ocpp.rpc.Dialect;
import io.emall.cpms.ocpp.rpc.StationConnection;
import io.emall.wire.ocpp.v2.ConnectorStatus;
import io.emall.wire.ocpp.v2.EventData;
import io.emall.wire.ocpp.v2.EventTrigger;
import io.emall.wire.ocpp.v2.Evse;
import io.emall.wire.ocpp.v2.NotifyEventRequest;
import io.emall.wire.ocpp.v2.NotifyEventResponse;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stations report events of their components (OCPP 2.0.1 N07, N08; P-24, P-51). Availability is a status; a Problem is a
 * malfunction until it is false or cleared; any other alert of a monitor is an alarm until it is cleared; periodic and
 * changed values are only logged. Each part of a report in parts speaks for itself.
 */
final class Events implements Block {
    private static final Logger LOG = LoggerFactory.getLogger(Events.class);
    private static final String AVAILABILITY = "AvailabilityState";
    private static final String PROBLEM = "Problem";
    /** The standard's "critical". */
    private static final int LEAST_CRITICAL = 3;
    /** The standard's "warning". */
    private static final int LEAST_WARNING = 6;

    private final House house;
    private final Status status;
    private final Spelling<ConnectorStatus> statuses = new Spelling<>(ConnectorStatus.class);

    Events(House house, Status status) {
        this.house = house;
        this.status = status;
    }

    @Override
    public void register(Dialect.Builder messages) {
        messages.on(NotifyEventRequest.class, this::notifyEvent);
    }

    private NotifyEventResponse notifyEvent(StationConnection station, NotifyEventRequest events) {
        house.heard(station, events.generatedAt());
        events.eventData().forEach(event -> event(station, event));
        return new NotifyEventResponse();
    }

    private void event(StationConnection station, EventData event) {
        String variable = event.variable().name();
        if (variable.equalsIgnoreCase(AVAILABILITY)) {
            statuses.find(event.actualValue()).ifPresent(value -> available(station, event, value));
        } else if (isOver(event)) {
            house.alarms().clear(key(station, event), EventWords.line(event));
        } else if (event.trigger() == EventTrigger.ALERTING || variable.equalsIgnoreCase(PROBLEM)) {
            house.alarms()
                    .raise(new AlarmReport(
                            key(station, event),
                            severity(station, event),
                            EventWords.line(event),
                            EventWords.detail(event),
                            house.notInFuture(event.timestamp())));
        } else {
            LOG.debug("{}: {}", station, EventWords.line(event));
        }
    }

    private void available(StationConnection station, EventData event, ConnectorStatus value) {
        int evse = evse(event);
        int connector = connector(event);
        String code = event.techCode() == null ? "" : event.techCode();
        if (evse > 0 && connector > 0) {
            status.reported(station, evse, connector, value, code, event.timestamp());
        } else {
            status.alarm(station, evse, connector, value, code, house.notInFuture(event.timestamp()));
        }
    }

    private static boolean isOver(EventData event) {
        boolean isNoProblem = event.variable().name().equalsIgnoreCase(PROBLEM)
                && event.actualValue().equalsIgnoreCase("false");
        return Boolean.TRUE.equals(event.cleared()) || isNoProblem;
    }

    /** Two monitors of one variable, such as an upper and a lower bound, are two alarms. */
    private static AlarmKey key(StationConnection station, EventData event) {
        boolean isProblem = event.variable().name().equalsIgnoreCase(PROBLEM);
        String monitor = isProblem || event.variableMonitoringId() == null ? "" : " #" + event.variableMonitoringId();
        AlarmKind kind = isProblem ? AlarmKind.MALFUNCTION : AlarmKind.MONITOR;
        return AlarmKey.of(station.stationId(), kind, EventWords.what(event) + monitor)
                .at(evse(event), connector(event));
    }

    /** The standard's, from 0 for danger to 9 for debugging; of a monitor that nobody knows we can only guess. */
    private Severity severity(StationConnection station, EventData event) {
        return grade(station, event)
                .map(Events::severity)
                .orElse(event.variable().name().equalsIgnoreCase(PROBLEM) ? Severity.CRITICAL : Severity.WARNING);
    }

    private static Severity severity(int grade) {
        return grade <= LEAST_CRITICAL
                ? Severity.CRITICAL
                : grade <= LEAST_WARNING ? Severity.WARNING : Severity.NOTICE;
    }

    /** The event's own (2.1), or its monitor's, if the station told us of that (2.0.1). */
    private Optional<Integer> grade(StationConnection station, EventData event) {
        Integer monitor = event.variableMonitoringId();
        return Optional.ofNullable(event.severity()).or(() -> Optional.ofNullable(monitor)
                .flatMap(id -> house.monitors().find(station.stationId(), id))
                .map(VariableMonitor::severity));
    }

    private static int evse(EventData event) {
        Evse evse = event.component().evse();
        return evse == null ? 0 : evse.id();
    }

    private static int connector(EventData event) {
        Evse evse = event.component().evse();
        return evse == null || evse.connectorId() == null ? 0 : evse.connectorId();
    }
}

package io.emall.cpms.ocpp.v2;

import io.emall.cpms.core.monitoring.MonitorPart;
import io.emall.cpms.core.monitoring.VariableMonitor;
import io.emall.cpms.ocpp.block.Block;
import io.emall.cpms.ocpp.block.House;
import io.emall.cpms.ocpp.codec.Spelling;
import io.emall.cpms.ocpp.rpc.Dialect;
import io.emall.cpms.ocpp.rpc.StationConnection;
import io.emall.wire.ocpp.v2.MonitorType;
import io.emall.wire.ocpp.v2.MonitoringData;
import io.emall.wire.ocpp.v2.NotifyMonitoringReportRequest;
import io.emall.wire.ocpp.v2.NotifyMonitoringReportResponse;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Stations report what they watch, in parts (OCPP 2.0.1 N02; P-24). */
final class MonitorReports implements Block {
    private final House house;
    private final Spelling<MonitorType> types = new Spelling<>(MonitorType.class);

    MonitorReports(House house) {
        this.house = house;
    }

    @Override
    public void register(Dialect.Builder messages) {
        messages.on(NotifyMonitoringReportRequest.class, this::notifyMonitoringReport);
    }

    private NotifyMonitoringReportResponse notifyMonitoringReport(
            StationConnection station, NotifyMonitoringReportRequest report) {
        if (!station.admission().isNewcomer()) {
            List<VariableMonitor> monitors =
                    Objects.requireNonNullElse(report.monitor(), List.<MonitoringData>of()).stream()
                            .flatMap(this::monitors)
                            .toList();
            boolean last = !Boolean.TRUE.equals(report.tbc());
            house.monitors()
                    .reported(
                            station.stationId(),
                            new MonitorPart(report.requestId(), report.seqNo(), last, monitors),
                            house.now());
        }
        return new NotifyMonitoringReportResponse();
    }

    private Stream<VariableMonitor> monitors(MonitoringData data) {
        return data.variableMonitoring().stream()
                .map(its -> new VariableMonitor(
                        its.id(),
                        Variables.address(data.component(), data.variable()),
                        types.of(its.type()),
                        its.value(),
                        its.severity(),
                        its.transaction()));
    }
}

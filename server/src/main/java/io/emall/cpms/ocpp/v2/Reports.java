package io.emall.cpms.ocpp.v2;

import io.emall.cpms.core.device.ReportPart;
import io.emall.cpms.ocpp.block.Block;
import io.emall.cpms.ocpp.block.House;
import io.emall.cpms.ocpp.rpc.Dialect;
import io.emall.cpms.ocpp.rpc.StationConnection;
import io.emall.wire.ocpp.v2.NotifyReportRequest;
import io.emall.wire.ocpp.v2.NotifyReportResponse;
import io.emall.wire.ocpp.v2.ReportData;
import java.util.List;
import java.util.Objects;

/** Stations report what they hold, in parts (OCPP 2.0.1 B07, B08; P-22). */
final class Reports implements Block {
    private final House house;

    Reports(House house) {
        this.house = house;
    }

    @Override
    public void register(Dialect.Builder messages) {
        messages.on(NotifyReportRequest.class, this::notifyReport);
    }

    private NotifyReportResponse notifyReport(StationConnection station, NotifyReportRequest report) {
        List<ReportData> data = Objects.requireNonNullElse(report.reportData(), List.of());
        if (station.admission().isNewcomer()) {
            house.newcomers().described(station.stationId(), Sockets.in(data));
        } else {
            boolean last = !Boolean.TRUE.equals(report.tbc());
            house.devices()
                    .reported(
                            station.stationId(),
                            new ReportPart(
                                    report.requestId(),
                                    report.seqNo(),
                                    last,
                                    report.generatedAt(),
                                    Variables.in(data)));
        }
        return new NotifyReportResponse();
    }
}

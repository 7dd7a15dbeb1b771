package io.emall.sim.station;

import io.emall.sim.socket.Actions;
import io.emall.sim.socket.Done;
import io.emall.wire.ocpp.v2.ClearMonitoringResult;
import io.emall.wire.ocpp.v2.ClearMonitoringStatus;
import io.emall.wire.ocpp.v2.ClearVariableMonitoringRequest;
import io.emall.wire.ocpp.v2.ClearVariableMonitoringResponse;
import io.emall.wire.ocpp.v2.GenericDeviceModelStatus;
import io.emall.wire.ocpp.v2.GenericStatus;
import io.emall.wire.ocpp.v2.GetMonitoringReportRequest;
import io.emall.wire.ocpp.v2.GetMonitoringReportResponse;
import io.emall.wire.ocpp.v2.MonitoringData;
import io.emall.wire.ocpp.v2.NotifyMonitoringReportRequest;
import io.emall.wire.ocpp.v2.SetMonitoringBaseRequest;
import io.emall.wire.ocpp.v2.SetMonitoringBaseResponse;
import io.emall.wire.ocpp.v2.SetMonitoringData;
import io.emall.wire.ocpp.v2.SetMonitoringLevelRequest;
import io.emall.wire.ocpp.v2.SetMonitoringLevelResponse;
import io.emall.wire.ocpp.v2.SetMonitoringResult;
import io.emall.wire.ocpp.v2.SetMonitoringStatus;
import io.emall.wire.ocpp.v2.SetVariableMonitoringRequest;
import io.emall.wire.ocpp.v2.SetVariableMonitoringResponse;
import io.emall.wire.ocpp.v2.VariableMonitoring;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The monitors of a 2.x station (OCPP 2.0.1 N02 to N06). */
final class Monitors2 {
    private final SimStation2 station;
    private final Device2 device;
    private final Map<Integer, SetMonitoringData> monitors = new ConcurrentSkipListMap<>();
    private final AtomicInteger ids = new AtomicInteger();

    Monitors2(SimStation2 station, Device2 device) {
        this.station = station;
        this.device = device;
    }

    void register(Actions actions) {
        actions.on(
                SetVariableMonitoringRequest.class,
                r -> new Done<>(new SetVariableMonitoringResponse(
                        r.setMonitoringData().stream().map(this::set).toList())));
        actions.on(
                ClearVariableMonitoringRequest.class,
                r -> new Done<>(new ClearVariableMonitoringResponse(
                        r.id().stream().map(this::clear).toList())));
        actions.on(GetMonitoringReportRequest.class, this::report);
        actions.on(SetMonitoringBaseRequest.class, r -> new Done<>(base()));
        actions.on(
                SetMonitoringLevelRequest.class,
                r -> new Done<>(new SetMonitoringLevelResponse(
                        r.severity() <= 9 ? GenericStatus.ACCEPTED : GenericStatus.REJECTED)));
    }

    private SetMonitoringResult set(SetMonitoringData wanted) {
        if (!device.knows(wanted.component())) {
            return result(SetMonitoringStatus.UNKNOWN_COMPONENT, wanted, null);
        }
        if (device.find(wanted.component(), wanted.variable()).isEmpty()) {
            return result(SetMonitoringStatus.UNKNOWN_VARIABLE, wanted, null);
        }
        Integer old = wanted.id();
        int id = old == null ? ids.incrementAndGet() : old;
        monitors.put(id, wanted);
        return result(SetMonitoringStatus.ACCEPTED, wanted, id);
    }

    private static SetMonitoringResult result(
            SetMonitoringStatus status, SetMonitoringData wanted, @Nullable Integer id) {
        return new SetMonitoringResult(
                status, wanted.type(), wanted.component(), wanted.variable(), wanted.severity(), id, null, null);
    }

    private ClearMonitoringResult clear(Integer id) {
        boolean known = monitors.remove(id) != null;
        return new ClearMonitoringResult(known ? ClearMonitoringStatus.ACCEPTED : ClearMonitoringStatus.NOT_FOUND, id);
    }

    private SetMonitoringBaseResponse base() {
        monitors.clear();
        return new SetMonitoringBaseResponse(GenericDeviceModelStatus.ACCEPTED);
    }

    private Done<GetMonitoringReportResponse> report(GetMonitoringReportRequest request) {
        return monitors.isEmpty()
                ? new Done<>(new GetMonitoringReportResponse(GenericDeviceModelStatus.EMPTY_RESULT_SET))
                : new Done<>(
                        new GetMonitoringReportResponse(GenericDeviceModelStatus.ACCEPTED),
                        () -> send(request.requestId()));
    }

    /** One part for each monitor. */
    private void send(int requestId) {
        List<Map.Entry<Integer, SetMonitoringData>> all = List.copyOf(monitors.entrySet());
        for (int i = 0; i < all.size(); i++) {
            SetMonitoringData its = all.get(i).getValue();
            MonitoringData data = new MonitoringData(
                    its.component(),
                    its.variable(),
                    List.of(new VariableMonitoring(
                            all.get(i).getKey(),
                            Boolean.TRUE.equals(its.transaction()),
                            its.value(),
                            its.type(),
                            its.severity())));
            boolean more = i < all.size() - 1;
            station.rpc()
                    .call(new NotifyMonitoringReportRequest(
                            requestId, i, station.rpc().now(), List.of(data), more, null));
        }
    }
}

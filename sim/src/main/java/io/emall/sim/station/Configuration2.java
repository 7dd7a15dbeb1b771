package io.emall.sim.station;

import io.emall.sim.socket.Actions;
import io.emall.sim.socket.Done;
import io.emall.wire.ocpp.v2.GenericDeviceModelStatus;
import io.emall.wire.ocpp.v2.GetBaseReportRequest;
import io.emall.wire.ocpp.v2.GetBaseReportResponse;
import io.emall.wire.ocpp.v2.GetVariableData;
import io.emall.wire.ocpp.v2.GetVariableResult;
import io.emall.wire.ocpp.v2.GetVariableStatus;
import io.emall.wire.ocpp.v2.GetVariablesRequest;
import io.emall.wire.ocpp.v2.GetVariablesResponse;
import io.emall.wire.ocpp.v2.NotifyReportRequest;
import io.emall.wire.ocpp.v2.ReportData;
import io.emall.wire.ocpp.v2.SetVariableData;
import io.emall.wire.ocpp.v2.SetVariableResult;
import io.emall.wire.ocpp.v2.SetVariableStatus;
import io.emall.wire.ocpp.v2.SetVariablesRequest;
import io.emall.wire.ocpp.v2.SetVariablesResponse;
import java.util.List;

/** How a 2.0.1 station lets its device model be read and changed (OCPP 2.0.1 B05 to B07). */
final class Configuration2 {
    private static final int PER_PART = 5;

    private final SimStation2 station;
    private final Device2 device;

    Configuration2(SimStation2 station) {
        this.station = station;
        this.device = new Device2(station.outlets());
    }

    void register(Actions actions) {
        actions.on(GetBaseReportRequest.class, this::report);
        actions.on(
                GetVariablesRequest.class,
                r -> new Done<>(new GetVariablesResponse(
                        r.getVariableData().stream().map(this::read).toList())));
        actions.on(SetVariablesRequest.class, this::change);
    }

    Device2 device() {
        return device;
    }

    private Done<GetBaseReportResponse> report(GetBaseReportRequest request) {
        return new Done<>(
                new GetBaseReportResponse(GenericDeviceModelStatus.ACCEPTED), () -> send(request.requestId()));
    }

    private void send(int requestId) {
        List<List<ReportData>> parts = device.parts(PER_PART);
        for (int i = 0; i < parts.size(); i++) {
            boolean more = i < parts.size() - 1;
            station.rpc().call(new NotifyReportRequest(requestId, station.rpc().now(), i, parts.get(i), more, null));
        }
    }

    private GetVariableResult read(GetVariableData wanted) {
        return device.find(wanted.component(), wanted.variable())
                .map(found -> new GetVariableResult(
                        GetVariableStatus.ACCEPTED,
                        wanted.component(),
                        wanted.variable(),
                        null,
                        wanted.attributeType(),
                        found.variableAttribute().getFirst().value(),
                        null))
                .orElseGet(() -> new GetVariableResult(
                        device.knows(wanted.component())
                                ? GetVariableStatus.UNKNOWN_VARIABLE
                                : GetVariableStatus.UNKNOWN_COMPONENT,
                        wanted.component(),
                        wanted.variable()));
    }

    private Done<SetVariablesResponse> change(SetVariablesRequest request) {
        List<SetVariableResult> results =
                request.setVariableData().stream().map(device::set).toList();
        boolean isNewKey = false;
        for (int i = 0; i < results.size(); i++) {
            isNewKey |= results.get(i).attributeStatus() == SetVariableStatus.ACCEPTED
                    && isKept(request.setVariableData().get(i));
        }
        return new Done<>(new SetVariablesResponse(results), isNewKey ? station::reconnect : () -> {});
    }

    /** A new password is shown from the next connection on (A01). */
    private boolean isKept(SetVariableData data) {
        boolean isPassword = data.variable().name().equals("BasicAuthPassword");
        if (isPassword) {
            station.keyring().key(data.attributeValue(), false);
        }
        return isPassword;
    }
}

package io.emall.wire.ocpp.v2;

import io.emall.wire.ocpp.Request;
import org.jspecify.annotations.Nullable;

/** Asks a station to activate a set of monitors (OCPP 2.0.1 N03). */
public record SetMonitoringBaseRequest(
        MonitoringBase monitoringBase, @Nullable CustomData customData) implements Request<SetMonitoringBaseResponse> {

    /** With the required fields only. */
    public SetMonitoringBaseRequest(MonitoringBase monitoringBase) {
        this(monitoringBase, null);
    }
}

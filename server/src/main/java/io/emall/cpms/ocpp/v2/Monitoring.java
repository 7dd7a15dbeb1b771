package io.emall.cpms.ocpp.v2;

import io.emall.cpms.core.device.VariableAddress;
import io.emall.cpms.core.location.CommandOutcome;
import io.emall.cpms.core.monitoring.MonitorTalk;
import io.emall.cpms.core.monitoring.VariableMonitor;
import io.emall.cpms.ocpp.block.MonitorPhrases;
import io.emall.cpms.ocpp.block.Outcomes;
import io.emall.cpms.ocpp.codec.Spelling;
import io.emall.cpms.ocpp.rpc.CallOutcome;
import io.emall.cpms.ocpp.rpc.StationConnection;
import io.emall.wire.ocpp.v2.ClearMonitoringStatus;
import io.emall.wire.ocpp.v2.ClearVariableMonitoringRequest;
import io.emall.wire.ocpp.v2.GenericDeviceModelStatus;
import io.emall.wire.ocpp.v2.GenericStatus;
import io.emall.wire.ocpp.v2.GetMonitoringReportRequest;
import io.emall.wire.ocpp.v2.MonitorType;
import io.emall.wire.ocpp.v2.MonitoringBase;
import io.emall.wire.ocpp.v2.SetMonitoringBaseRequest;
import io.emall.wire.ocpp.v2.SetMonitoringData;
import io.emall.wire.ocpp.v2.SetMonitoringLevelRequest;
import io.emall.wire.ocpp.v2.SetMonitoringResult;
import io.emall.wire.ocpp.v2.SetMonitoringStatus;
import io.emall.wire.ocpp.v2.SetVariableMonitoringRequest;
import io.emall.wire.ocpp.v2.SetVariableMonitoringResponse;
import io.emall.wire.ocpp.v2.Variable;
import java.time.Duration;
import java.util.List;

/** Monitors of variables of 2.x stations (OCPP 2.0.1 N02 to N06; P-24). Their reports come to {@link MonitorReports}. */
public final class Monitoring implements MonitorPhrases {
    private final Duration timeout;
    private final Spelling<GenericDeviceModelStatus> statuses = new Spelling<>(GenericDeviceModelStatus.class);
    private final Spelling<SetMonitoringStatus> results = new Spelling<>(SetMonitoringStatus.class);
    private final Spelling<ClearMonitoringStatus> clearings = new Spelling<>(ClearMonitoringStatus.class);
    private final Spelling<MonitorType> types = new Spelling<>(MonitorType.class);
    private final Spelling<MonitoringBase> bases = new Spelling<>(MonitoringBase.class);

    public Monitoring(Duration timeout) {
        this.timeout = timeout;
    }

    @Override
    public CommandOutcome askForAll(StationConnection station, int requestId) {
        return Outcomes.of(
                station.call(new GetMonitoringReportRequest(requestId), timeout),
                answer -> decided(answer.status(), answer.status() == GenericDeviceModelStatus.EMPTY_RESULT_SET));
    }

    private CommandOutcome decided(GenericDeviceModelStatus status, boolean empty) {
        return status == GenericDeviceModelStatus.NOT_SUPPORTED
                ? new CommandOutcome.NotSupported(statuses.of(status))
                : Outcomes.decided(empty || status == GenericDeviceModelStatus.ACCEPTED, statuses.of(status));
    }

    @Override
    public MonitorTalk.Set set(StationConnection station, VariableMonitor monitor) {
        MonitorType type = types.find(monitor.type()).orElse(null);
        if (type == null) {
            return new MonitorTalk.Set(new CommandOutcome.NotSupported(monitor.type()), null);
        }
        CallOutcome<SetVariableMonitoringResponse> outcome =
                station.call(new SetVariableMonitoringRequest(List.of(data(monitor, type))), timeout);
        CommandOutcome said =
                Outcomes.of(outcome, answer -> said(answer.setMonitoringResult().getFirst()));
        Integer id = said instanceof CommandOutcome.Accepted
                        && outcome instanceof CallOutcome.Answered<SetVariableMonitoringResponse>(var answer)
                ? answer.setMonitoringResult().getFirst().id()
                : null;
        return new MonitorTalk.Set(said, id);
    }

    private CommandOutcome said(SetMonitoringResult result) {
        return Outcomes.decided(result.status() == SetMonitoringStatus.ACCEPTED, results.of(result.status()));
    }

    private static SetMonitoringData data(VariableMonitor monitor, MonitorType type) {
        VariableAddress address = monitor.address();
        return new SetMonitoringData(
                monitor.value(),
                type,
                monitor.severity(),
                Variables.component(address),
                new Variable(address.variable(), address.instance(), null),
                monitor.id() == 0 ? null : monitor.id(),
                monitor.transaction() ? Boolean.TRUE : null,
                null);
    }

    @Override
    public CommandOutcome clear(StationConnection station, int id) {
        return Outcomes.of(station.call(new ClearVariableMonitoringRequest(List.of(id)), timeout), answer -> {
            ClearMonitoringStatus status =
                    answer.clearMonitoringResult().getFirst().status();
            return Outcomes.decided(status != ClearMonitoringStatus.REJECTED, clearings.of(status));
        });
    }

    @Override
    public CommandOutcome base(StationConnection station, String base) {
        return bases.find(base)
                .map(its -> Outcomes.of(
                        station.call(new SetMonitoringBaseRequest(its), timeout),
                        answer -> decided(answer.status(), false)))
                .orElseGet(() -> new CommandOutcome.NotSupported(base));
    }

    @Override
    public CommandOutcome level(StationConnection station, int severity) {
        return Outcomes.of(
                station.call(new SetMonitoringLevelRequest(severity), timeout),
                answer -> Outcomes.decided(
                        answer.status() == GenericStatus.ACCEPTED,
                        answer.status().name()));
    }
}

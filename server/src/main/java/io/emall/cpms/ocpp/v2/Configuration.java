package io.emall.cpms.ocpp.v2;

import io.emall.cpms.core.device.Changed;
import io.emall.cpms.core.device.DeviceTalk;
import io.emall.cpms.core.device.Wanted;
import io.emall.cpms.core.location.CommandOutcome;
import io.emall.cpms.ocpp.block.DevicePhrases;
import io.emall.cpms.ocpp.block.Outcomes;
import io.emall.cpms.ocpp.rpc.CallOutcome;
import io.emall.cpms.ocpp.rpc.StationConnection;
import io.emall.wire.ocpp.v2.GenericDeviceModelStatus;
import io.emall.wire.ocpp.v2.GetBaseReportRequest;
import io.emall.wire.ocpp.v2.GetBaseReportResponse;
import io.emall.wire.ocpp.v2.ReportBase;
import io.emall.wire.ocpp.v2.SetVariableData;
import io.emall.wire.ocpp.v2.SetVariableResult;
import io.emall.wire.ocpp.v2.SetVariableStatus;
import io.emall.wire.ocpp.v2.SetVariablesRequest;
import io.emall.wire.ocpp.v2.SetVariablesResponse;
import io.emall.wire.ocpp.v2.StatusInfo;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The device model of 2.x stations (OCPP 2.0.1 B05, B07; P-22). */
public final class Configuration implements DevicePhrases {
    private final Duration timeout;

    public Configuration(Duration timeout) {
        this.timeout = timeout;
    }

    /** The parts come as NotifyReport, see {@link Reports}. */
    @Override
    public DeviceTalk.Answer askForAll(StationConnection station, int requestId) {
        CallOutcome<GetBaseReportResponse> outcome =
                station.call(new GetBaseReportRequest(requestId, ReportBase.FULL_INVENTORY), timeout);
        CommandOutcome said = Outcomes.of(
                outcome,
                answer -> Outcomes.decided(
                        answer.status() == GenericDeviceModelStatus.ACCEPTED,
                        answer.status().name()));
        return said instanceof CommandOutcome.Accepted
                ? new DeviceTalk.Answer.Promised()
                : new DeviceTalk.Answer.None(said);
    }

    @Override
    public List<Changed> change(StationConnection station, List<Wanted> wanted, int atOnce) {
        List<Changed> changed = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i += atOnce) {
            changed.addAll(batch(station, wanted.subList(i, Math.min(wanted.size(), i + atOnce))));
        }
        return changed;
    }

    private List<Changed> batch(StationConnection station, List<Wanted> wanted) {
        List<SetVariableData> data = wanted.stream().map(Variables::data).toList();
        CallOutcome<SetVariablesResponse> outcome = station.call(new SetVariablesRequest(data), timeout);
        return outcome instanceof CallOutcome.Answered<SetVariablesResponse>(var answer)
                ? matched(wanted, answer.setVariableResult())
                : DevicePhrases.unanswered(wanted, outcome);
    }

    /** Results name their variables; a station need not keep the order. */
    private static List<Changed> matched(List<Wanted> wanted, List<SetVariableResult> results) {
        return wanted.stream()
                .map(one -> results.stream()
                        .filter(result -> Variables.isAbout(result, one))
                        .findFirst()
                        .map(result -> new Changed(one, result(result.attributeStatus()), words(result)))
                        .orElseGet(() -> new Changed(one, Changed.Result.NO_ANSWER, "")))
                .toList();
    }

    private static String words(SetVariableResult result) {
        StatusInfo info = result.attributeStatusInfo();
        return info == null ? "" : info.reasonCode();
    }

    private static Changed.Result result(SetVariableStatus status) {
        return switch (status) {
            case ACCEPTED -> Changed.Result.ACCEPTED;
            case REBOOT_REQUIRED -> Changed.Result.REBOOT_REQUIRED;
            case REJECTED -> Changed.Result.REJECTED;
            case UNKNOWN_COMPONENT -> Changed.Result.UNKNOWN_COMPONENT;
            case UNKNOWN_VARIABLE -> Changed.Result.UNKNOWN_VARIABLE;
            case NOT_SUPPORTED_ATTRIBUTE_TYPE -> Changed.Result.NOT_SUPPORTED_ATTRIBUTE;
        };
    }
}

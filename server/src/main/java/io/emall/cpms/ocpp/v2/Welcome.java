package io.emall.cpms.ocpp.v2;

import io.emall.cpms.core.location.CommandOutcome;
import io.emall.cpms.core.location.StationKey;
import io.emall.cpms.ocpp.block.Introductions;
import io.emall.cpms.ocpp.block.Outcomes;
import io.emall.cpms.ocpp.codec.Spelling;
import io.emall.cpms.ocpp.rpc.StationConnection;
import io.emall.wire.ocpp.v2.Component;
import io.emall.wire.ocpp.v2.GetBaseReportRequest;
import io.emall.wire.ocpp.v2.MessageTrigger;
import io.emall.wire.ocpp.v2.ReportBase;
import io.emall.wire.ocpp.v2.SetVariableData;
import io.emall.wire.ocpp.v2.SetVariableStatus;
import io.emall.wire.ocpp.v2.SetVariablesRequest;
import io.emall.wire.ocpp.v2.TriggerMessageRequest;
import io.emall.wire.ocpp.v2.TriggerMessageStatus;
import io.emall.wire.ocpp.v2.Variable;
import java.time.Duration;
import java.util.List;

/** Getting to know a 2.x station that waits: its connectors, a password of its own, another boot (A01, B02, P-5). */
public final class Welcome implements Introductions {
    /** Nobody else asks a station that waits, so one number will do. */
    private static final int REPORT = 1;

    private final Duration timeout;
    private final Spelling<SetVariableStatus> statuses = new Spelling<>(SetVariableStatus.class);

    public Welcome(Duration timeout) {
        this.timeout = timeout;
    }

    /** The report's parts come later, see {@link Reports}. */
    @Override
    public void askForSockets(StationConnection station) {
        station.call(new GetBaseReportRequest(REPORT, ReportBase.FULL_INVENTORY), timeout);
    }

    @Override
    public CommandOutcome giveKey(StationConnection station, StationKey key) {
        SetVariableData password =
                new SetVariableData(key.text(), new Component("SecurityCtrlr"), new Variable("BasicAuthPassword"));
        return Outcomes.of(
                station.call(new SetVariablesRequest(List.of(password)), timeout),
                answer -> decided(answer.setVariableResult().getFirst().attributeStatus()));
    }

    private CommandOutcome decided(SetVariableStatus status) {
        boolean taken = status == SetVariableStatus.ACCEPTED || status == SetVariableStatus.REBOOT_REQUIRED;
        return Outcomes.decided(taken, statuses.of(status));
    }

    @Override
    public CommandOutcome askToBoot(StationConnection station) {
        return Outcomes.of(
                station.call(new TriggerMessageRequest(MessageTrigger.BOOT_NOTIFICATION), timeout),
                answer -> Outcomes.decided(
                        answer.status() == TriggerMessageStatus.ACCEPTED,
                        answer.status().name()));
    }
}

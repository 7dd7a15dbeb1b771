package io.emall.cpms.ocpp.v2;

import io.emall.cpms.core.display.DisplayMessage;
import io.emall.cpms.core.location.CommandOutcome;
import io.emall.cpms.ocpp.block.DisplayWords;
import io.emall.cpms.ocpp.block.Outcomes;
import io.emall.cpms.ocpp.codec.Spelling;
import io.emall.cpms.ocpp.rpc.StationConnection;
import io.emall.wire.ocpp.v2.ClearDisplayMessageRequest;
import io.emall.wire.ocpp.v2.ClearMessageStatus;
import io.emall.wire.ocpp.v2.DisplayMessageStatus;
import io.emall.wire.ocpp.v2.GetDisplayMessagesRequest;
import io.emall.wire.ocpp.v2.GetDisplayMessagesStatus;
import io.emall.wire.ocpp.v2.SetDisplayMessageRequest;
import java.time.Duration;

/** Tells 2.x stations what to show (OCPP 2.0.1 O01 to O06; P-75). */
final class DisplayRequests implements DisplayWords {
    private final Duration timeout;
    private final Spelling<DisplayMessageStatus> set = new Spelling<>(DisplayMessageStatus.class);
    private final Spelling<ClearMessageStatus> clear = new Spelling<>(ClearMessageStatus.class);

    DisplayRequests(Duration timeout) {
        this.timeout = timeout;
    }

    @Override
    public CommandOutcome set(StationConnection station, DisplayMessage message) {
        return Outcomes.of(
                station.call(new SetDisplayMessageRequest(Displays.wire(message)), timeout),
                answer -> Outcomes.decided(answer.status() == DisplayMessageStatus.ACCEPTED, set.of(answer.status())));
    }

    @Override
    public CommandOutcome clear(StationConnection station, int number) {
        return Outcomes.of(
                station.call(new ClearDisplayMessageRequest(number), timeout),
                answer -> Outcomes.decided(answer.status() == ClearMessageStatus.ACCEPTED, clear.of(answer.status())));
    }

    @Override
    public CommandOutcome list(StationConnection station, int request) {
        return Outcomes.of(
                station.call(new GetDisplayMessagesRequest(request), timeout),
                answer -> answer.status() == GetDisplayMessagesStatus.ACCEPTED
                        ? new CommandOutcome.Accepted("Accepted")
                        : new CommandOutcome.Refused("Unknown"));
    }
}

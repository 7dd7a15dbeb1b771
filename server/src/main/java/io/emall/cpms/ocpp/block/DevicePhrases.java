package io.emall.cpms.ocpp.block;

import io.emall.cpms.core.device.Changed;
import io.emall.cpms.core.device.DeviceTalk;
import io.emall.cpms.core.device.Wanted;
import io.emall.cpms.ocpp.rpc.CallOutcome;
import io.emall.cpms.ocpp.rpc.StationConnection;
import java.util.List;

/** How one version reads and changes what a station holds (P-22). */
public interface DevicePhrases {

    DeviceTalk.Answer askForAll(StationConnection station, int requestId);

    /** @return one for each, in the same order */
    List<Changed> change(StationConnection station, List<Wanted> wanted, int atOnce);

    /** What became of all of them when no message of theirs was answered as the standard says. */
    static List<Changed> unanswered(List<Wanted> wanted, CallOutcome<?> outcome) {
        Changed.Result result =
                switch (outcome) {
                    case CallOutcome.NotConnected<?> _ -> Changed.Result.OFFLINE;
                    case CallOutcome.NoAnswer<?> _ -> Changed.Result.NO_ANSWER;
                    default -> Changed.Result.FAILED;
                };
        return wanted.stream()
                .map(one -> new Changed(one, result, outcome.words()))
                .toList();
    }
}

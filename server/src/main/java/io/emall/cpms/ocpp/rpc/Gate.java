package io.emall.cpms.ocpp.rpc;

import java.util.Optional;

/** Decides whether a station may send an action now. */
@FunctionalInterface
public interface Gate {

    /** Why not, or empty if it may. */
    Optional<Fault> refusal(StationConnection station, String action);

    /** Before it is accepted a station may only boot, or send what it was asked for while pending (P-20). */
    static Gate untilAccepted(String bootAction) {
        return (station, action) ->
                action.equals(bootAction) || station.admission().allows(action)
                        ? Optional.empty()
                        : Optional.of(new Fault.Forbidden("not accepted yet, " + bootAction + " first"));
    }
}

package io.emall.cpms.ocpp.block;

import io.emall.cpms.core.location.CommandOutcome;
import io.emall.cpms.ocpp.rpc.CallOutcome;
import io.emall.wire.ocpp.Response;
import java.util.Set;
import java.util.function.Function;

/** What came of a call, in the words of the core: every command ends in exactly one outcome (field lesson 11). */
public final class Outcomes {
    private static final Set<String> NOT_ABLE = Set.of("NotImplemented", "NotSupported");

    private Outcomes() {}

    /** @param answered understands the station's answer */
    public static <A extends Response> CommandOutcome of(CallOutcome<A> call, Function<A, CommandOutcome> answered) {
        return switch (call) {
            case CallOutcome.Answered<A>(A response) -> answered.apply(response);
            case CallOutcome.CallError<A>(var code, var description) ->
                NOT_ABLE.contains(code)
                        ? new CommandOutcome.NotSupported(code)
                        : new CommandOutcome.Failed(code, description);
            case CallOutcome.InvalidAnswer<A>(var violation) ->
                new CommandOutcome.Failed("InvalidAnswer", violation.toString());
            case CallOutcome.NoAnswer<A> none -> new CommandOutcome.NoAnswer();
            case CallOutcome.NotConnected<A> gone -> new CommandOutcome.Offline();
            case CallOutcome.Busy<A> busy ->
                new CommandOutcome.Failed("Busy", "not sent, the station still owes earlier answers");
            case CallOutcome.InvalidRequest<A>(var violation) ->
                new CommandOutcome.Failed("InvalidRequest", violation.toString());
        };
    }

    /** @param words the station's own */
    public static CommandOutcome decided(boolean accepted, String words) {
        return accepted ? new CommandOutcome.Accepted(words) : new CommandOutcome.Refused(words);
    }
}

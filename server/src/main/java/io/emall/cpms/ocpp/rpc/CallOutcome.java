package io.emall.cpms.ocpp.rpc;

import io.emall.cpms.ocpp.codec.Violation;
import io.emall.wire.ocpp.Response;

/** What came of a call to a station. */
public sealed interface CallOutcome<A extends Response> {

    record Answered<A extends Response>(A response) implements CallOutcome<A> {}

    /** The station answered with a CALLERROR. */
    record CallError<A extends Response>(String code, String description) implements CallOutcome<A> {}

    /** The station answered, but not with what the standard says; it may have done what it was asked. */
    record InvalidAnswer<A extends Response>(Violation violation) implements CallOutcome<A> {}

    /** The call left, but no answer came in time or before the connection was lost: it may have been carried out. */
    record NoAnswer<A extends Response>() implements CallOutcome<A> {}

    /** Nothing was sent: the station has no connection. */
    record NotConnected<A extends Response>() implements CallOutcome<A> {}

    /** Nothing was sent: earlier calls took all the time there was. */
    record Busy<A extends Response>() implements CallOutcome<A> {}

    /** Nothing was sent: the request breaks the rules of the station's version. */
    record InvalidRequest<A extends Response>(Violation violation) implements CallOutcome<A> {}

    /** What happened, for the log. */
    default String words() {
        return switch (this) {
            case Answered<A> answered -> "answered";
            case CallError<A>(var code, var description) ->
                ("the station answered " + code + " " + description).strip();
            case InvalidAnswer<A>(var violation) -> "the station's answer breaks the standard: " + violation;
            case NoAnswer<A> none -> "no answer in time";
            case NotConnected<A> gone -> "the station is not connected";
            case Busy<A> busy -> "not sent, earlier calls took all the time";
            case InvalidRequest<A>(var violation) -> "not sent, our request breaks the standard: " + violation;
        };
    }
}

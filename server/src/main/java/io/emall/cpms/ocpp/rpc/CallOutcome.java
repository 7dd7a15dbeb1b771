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
}

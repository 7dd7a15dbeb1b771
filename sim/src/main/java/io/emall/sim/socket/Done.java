package io.emall.sim.socket;

import io.emall.wire.ocpp.Response;

/**
 * What a station says to a CALL and what it does after that.
 *
 * @param afterwards runs when the answer has left, on a thread of its own
 */
public record Done<R extends Response>(R response, Runnable afterwards) {

    public Done(R response) {
        this(response, () -> {});
    }
}

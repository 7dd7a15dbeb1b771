package io.emall.cpms.ocpp.rpc;

import io.emall.wire.ocpp.Request;
import io.emall.wire.ocpp.Response;

/**
 * Takes one kind of message from stations. Called on a virtual thread (blocking is fine), one message of a station after
 * the other; the answer is sent when it returns, so return only after what it reports is durable.
 *
 * <p>If it throws {@link Unavailable} the station is not answered and disconnected; for any other exception the station
 * gets InternalError.
 */
@FunctionalInterface
public interface Handler<Q extends Request<A>, A extends Response> {

    A handle(StationConnection station, Q request);
}

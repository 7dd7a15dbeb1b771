package io.emall.wire.ocpp;

/**
 * The payload of a CALL. The action is the simple name of the record, without "Request" at its end.
 *
 * @param <R> the payload of the CALLRESULT that answers it
 */
public interface Request<R extends Response> {}

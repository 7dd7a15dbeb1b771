package io.emall.wire.ocpp.v2;

import io.emall.wire.Range;
import io.emall.wire.Since;
import io.emall.wire.ocpp.Request;
import org.jspecify.annotations.Nullable;

/**
 * A station tells that a driver is paying on a web page (OCPP 2.1 C).
 *
 * @param timeout seconds
 */
@Since("2.1")
public record NotifyWebPaymentStartedRequest(
        @Range(min = 0) int evseId, int timeout, @Nullable CustomData customData)
        implements Request<NotifyWebPaymentStartedResponse> {

    /** With the required fields only. */
    public NotifyWebPaymentStartedRequest(int evseId, int timeout) {
        this(evseId, timeout, null);
    }
}

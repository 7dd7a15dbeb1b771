package io.emall.wire.ocpp.v2;

import io.emall.wire.Since;
import io.emall.wire.ocpp.Request;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Passes the signal of a frequency reserve on to a station (OCPP 2.1 Q).
 *
 * @param timestamp when the signal holds
 * @param signal a point of the profile's signal-watt curve
 */
@Since("2.1")
public record AFRRSignalRequest(
        Instant timestamp, int signal, @Nullable CustomData customData) implements Request<AFRRSignalResponse> {

    /** With the required fields only. */
    public AFRRSignalRequest(Instant timestamp, int signal) {
        this(timestamp, signal, null);
    }
}

package io.emall.wire.ocpp.v2;

import io.emall.wire.Range;
import org.jspecify.annotations.Nullable;

/**
 * How often a stream is sent.
 *
 * @param interval seconds
 * @param values how many go together
 */
public record PeriodicEventStreamParams(
        @Range(min = 0) @Nullable Integer interval,
        @Range(min = 0) @Nullable Integer values,
        @Nullable CustomData customData) {

    /** With the required fields only. */
    public PeriodicEventStreamParams() {
        this(null, null, null);
    }
}

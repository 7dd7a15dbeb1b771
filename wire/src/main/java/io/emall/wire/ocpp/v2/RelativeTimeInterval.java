package io.emall.wire.ocpp.v2;

import org.jspecify.annotations.Nullable;

/**
 * A time from now on, in seconds.
 *
 * @param start seconds from now
 * @param duration seconds
 */
public record RelativeTimeInterval(
        int start, @Nullable Integer duration, @Nullable CustomData customData) {

    /** With the required fields only. */
    public RelativeTimeInterval(int start) {
        this(start, null, null);
    }
}

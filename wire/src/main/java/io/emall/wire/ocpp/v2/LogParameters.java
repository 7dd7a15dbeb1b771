package io.emall.wire.ocpp.v2;

import io.emall.wire.Length;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a log goes and which time it covers.
 *
 * @param remoteLocation URL of the folder to upload to
 */
public record LogParameters(
        @Length(max = 512) @Length(since = "2.1", max = 2000)
        String remoteLocation,

        @Nullable Instant oldestTimestamp,
        @Nullable Instant latestTimestamp,
        @Nullable CustomData customData) {

    /** With the required fields only. */
    public LogParameters(String remoteLocation) {
        this(remoteLocation, null, null, null);
    }
}

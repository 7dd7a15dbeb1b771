package io.emall.wire.ocpp.v2;

import io.emall.wire.ocpp.Response;
import org.jspecify.annotations.Nullable;

/**
 * The version of the local list, 0 when there is none. Answers {@link GetLocalListVersionRequest} (OCPP 2.0.1 D02).
 */
public record GetLocalListVersionResponse(
        int versionNumber, @Nullable CustomData customData) implements Response {

    /** With the required fields only. */
    public GetLocalListVersionResponse(int versionNumber) {
        this(versionNumber, null);
    }
}

package io.emall.wire.ocpp.v2;

import io.emall.wire.Size;
import io.emall.wire.ocpp.Request;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sends a station the identifiers it may accept by itself (OCPP 2.0.1 D01).
 *
 * @param versionNumber the version of the list after the update
 */
public record SendLocalListRequest(
        int versionNumber,
        UpdateType updateType,
        @Size(min = 1) @Nullable List<AuthorizationData> localAuthorizationList,
        @Nullable CustomData customData)
        implements Request<SendLocalListResponse> {

    /** With the required fields only. */
    public SendLocalListRequest(int versionNumber, UpdateType updateType) {
        this(versionNumber, updateType, null, null);
    }
}

package io.emall.wire.ocpp.v16;

import io.emall.wire.ocpp.Request;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sends a station the idTags it may accept by itself (OCPP 1.6 §5.15).
 *
 * @param listVersion the version of the list after the update
 */
public record SendLocalList(
        int listVersion, UpdateType updateType, @Nullable List<AuthorizationData> localAuthorizationList)
        implements Request<SendLocalListResponse> {

    /** With the required fields only. */
    public SendLocalList(int listVersion, UpdateType updateType) {
        this(listVersion, updateType, null);
    }
}

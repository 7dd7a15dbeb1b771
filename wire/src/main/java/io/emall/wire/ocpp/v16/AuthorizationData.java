package io.emall.wire.ocpp.v16;

import io.emall.wire.Length;
import org.jspecify.annotations.Nullable;

/** An entry of the local list; without information the entry is removed. */
public record AuthorizationData(
        @Length(max = 20) String idTag, @Nullable IdTagInfo idTagInfo) {

    /** With the required fields only. */
    public AuthorizationData(String idTag) {
        this(idTag, null);
    }
}

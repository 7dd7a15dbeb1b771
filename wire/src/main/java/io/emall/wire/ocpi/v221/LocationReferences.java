package io.emall.wire.ocpi.v221;

import io.emall.wire.Length;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a token wants to charge (OCPI 2.2.1 mod_tokens). */
public record LocationReferences(
        @Length(max = 36) String locationId,
        @Length(max = 36) @Nullable List<String> evseUids) {

    /** With the required fields only. */
    public LocationReferences(String locationId) {
        this(locationId, null);
    }
}

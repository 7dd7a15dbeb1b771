package io.emall.wire.ocpp.v2;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import io.emall.wire.Length;
import java.util.Map;

/**
 * Vendor-specific fields, allowed at every level.
 *
 * @param other the fields beside the vendor id
 */
public record CustomData(
        @Length(max = 255) String vendorId,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> other) {

    /** With the required fields only. */
    public CustomData(String vendorId) {
        this(vendorId, Map.of());
    }
}

package io.emall.wire.ocpi.v221;

import io.emall.wire.Length;
import org.jspecify.annotations.Nullable;

/** Who a party is to people (OCPI 2.2.1 mod_locations). */
public record BusinessDetails(
        @Length(max = 100) String name,
        @Length(max = 255) @Nullable String website,
        @Nullable Image logo) {

    /** With the required fields only. */
    public BusinessDetails(String name) {
        this(name, null, null);
    }
}

package io.emall.wire.ocpp.v2;

import io.emall.wire.Length;
import org.jspecify.annotations.Nullable;

/** Where somebody lives or works. */
public record Address(
        @Length(max = 50) String name,
        @Length(max = 100) String address1,
        @Length(max = 100) String city,
        @Length(max = 50) String country,
        @Length(max = 100) @Nullable String address2,
        @Length(max = 20) @Nullable String postalCode,
        @Nullable CustomData customData) {

    /** With the required fields only. */
    public Address(String name, String address1, String city, String country) {
        this(name, address1, city, country, null, null, null);
    }
}

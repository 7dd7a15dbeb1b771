package io.emall.wire.ocpi.v221;

import io.emall.wire.Length;
import org.jspecify.annotations.Nullable;

/**
 * A further place that belongs to a location (OCPI 2.2.1 mod_locations).
 *
 * @param latitude decimal, like 50.770774
 * @param longitude decimal, like -126.104965
 */
public record AdditionalGeoLocation(
        @Length(max = 10) String latitude,
        @Length(max = 11) String longitude,
        @Nullable DisplayText name) {

    /** With the required fields only. */
    public AdditionalGeoLocation(String latitude, String longitude) {
        this(latitude, longitude, null);
    }
}

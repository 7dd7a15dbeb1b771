package io.emall.wire.ocpi.v221;

import io.emall.wire.Length;

/**
 * A place in WGS 84 degrees (OCPI 2.2.1 mod_locations).
 *
 * @param latitude decimal, like 50.770774
 * @param longitude decimal, like -126.104965
 */
public record GeoLocation(
        @Length(max = 10) String latitude, @Length(max = 11) String longitude) {}

package io.emall.cpms.core.location;

import org.jspecify.annotations.Nullable;

/**
 * Where a location stands.
 *
 * @param country ISO 3166 alpha-3, as OCPI wants it
 * @param latitude decimal degrees, WGS 84
 * @param longitude decimal degrees, WGS 84
 */
public record Address(
        String street, String city, @Nullable String postalCode, String country, double latitude, double longitude) {}

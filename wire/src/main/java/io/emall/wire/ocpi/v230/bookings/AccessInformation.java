package io.emall.wire.ocpi.v230.bookings;

import org.jspecify.annotations.Nullable;

/**
 * What opens the way to a reserved charger (OCPI Bookings 1.1).
 *
 * @param value like the plate or the code
 */
public record AccessInformation(
        AccessMethod method, @Nullable String value) {}

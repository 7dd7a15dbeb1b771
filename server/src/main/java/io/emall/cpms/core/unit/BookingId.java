package io.emall.cpms.core.unit;

import java.util.UUID;

/** Identifies a booking or reservation. */
public record BookingId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}

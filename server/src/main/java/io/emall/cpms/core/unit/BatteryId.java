package io.emall.cpms.core.unit;

import java.util.UUID;

/** Identifies a battery at a location. */
public record BatteryId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}

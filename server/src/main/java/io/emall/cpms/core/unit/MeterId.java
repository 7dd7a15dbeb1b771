package io.emall.cpms.core.unit;

import java.util.UUID;

/** Identifies a meter at a location that is no station's: of the sun's power, the building, the grid connection. */
public record MeterId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}

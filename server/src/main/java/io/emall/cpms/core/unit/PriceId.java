package io.emall.cpms.core.unit;

import java.util.UUID;

/** Identifies one version of a price; a session locks one. */
public record PriceId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}

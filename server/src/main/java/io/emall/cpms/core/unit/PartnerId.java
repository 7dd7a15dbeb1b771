package io.emall.cpms.core.unit;

import java.util.UUID;

/** Identifies an eMSP we exchange with. */
public record PartnerId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}

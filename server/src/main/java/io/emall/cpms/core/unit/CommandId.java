package io.emall.cpms.core.unit;

import java.util.UUID;

/** Identifies an eMSP's command. */
public record CommandId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}

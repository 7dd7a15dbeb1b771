package io.emall.cpms.core.unit;

import java.util.UUID;

/** Identifies a person with an account. */
public record UserId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}

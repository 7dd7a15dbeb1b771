package io.emall.cpms.core.unit;

import java.util.UUID;

/** Identifies a DSO: an energy supplier, a grid operator or one that is both. */
public record DsoId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}

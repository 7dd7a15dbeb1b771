package io.emall.cpms.core.unit;

import java.util.UUID;

/** Identifies a charging session; ours, whatever the station calls its transaction. */
public record SessionId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}

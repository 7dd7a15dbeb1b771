package io.emall.cpms.core.unit;

import java.util.UUID;

/** Identifies a charging session; ours, whatever the station calls its transaction. */
public record SessionId(UUID value) {

    /** @throws IllegalArgumentException if it is no UUID */
    public static SessionId parse(String text) {
        return new SessionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

package io.emall.cpms.core.notice;

import java.util.UUID;

/** Somebody who is told of alarms. */
public record RecipientId(UUID value) {

    /** @throws IllegalArgumentException if it is no UUID */
    public static RecipientId parse(String text) {
        return new RecipientId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

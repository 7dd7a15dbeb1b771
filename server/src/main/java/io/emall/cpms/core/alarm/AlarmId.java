package io.emall.cpms.core.alarm;

import java.util.UUID;

/** One episode of trouble. */
public record AlarmId(UUID value) {

    /** @throws IllegalArgumentException if it is no UUID */
    public static AlarmId parse(String text) {
        return new AlarmId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

package io.emall.cpms.store;

import io.emall.cpms.core.unit.NoSuchPage;
import java.time.DateTimeException;
import java.time.Instant;

/** Where a message stands in the log, as text for an address. */
record MessageKey(Instant at, long id) {

    /** @throws NoSuchPage if the text is none of ours */
    static MessageKey parse(String text) {
        int middle = text.lastIndexOf('_');
        try {
            return new MessageKey(
                    Instant.parse(text.substring(0, Math.max(0, middle))), Long.parseLong(text.substring(middle + 1)));
        } catch (DateTimeException | NumberFormatException unreadable) {
            throw new NoSuchPage(text, unreadable);
        }
    }

    @Override
    public String toString() {
        return at + "_" + id;
    }
}

package io.emall.cpms.store;

import io.emall.cpms.core.unit.NoSuchPage;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a page ended, as text for the next request: a moment and an id. */
record Cursor(Instant at, UUID id) {

    /** @throws NoSuchPage if the text is none of ours */
    static @Nullable Cursor parse(@Nullable String text) {
        if (text == null) {
            return null;
        }
        List<String> parts = List.of(text.split("_", 2));
        try {
            return new Cursor(Instant.parse(parts.getFirst()), UUID.fromString(parts.getLast()));
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            throw new NoSuchPage(text, unreadable);
        }
    }

    @Override
    public String toString() {
        return at + "_" + id;
    }
}

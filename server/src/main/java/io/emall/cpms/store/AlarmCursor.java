package io.emall.cpms.store;

import io.emall.cpms.core.alarm.Alarm;
import io.emall.cpms.core.unit.NoSuchPage;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a page of alarms ended: whether among the lasting ones, and at which. */
record AlarmCursor(boolean lasting, UUID id) {

    private static final String LASTING = "1_";
    private static final String OVER = "0_";

    static AlarmCursor of(Alarm alarm) {
        return new AlarmCursor(alarm.isLasting(), alarm.id().value());
    }

    /** @throws NoSuchPage if the text is none of ours */
    static @Nullable AlarmCursor parse(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            if (!text.startsWith(LASTING) && !text.startsWith(OVER)) {
                throw new IllegalArgumentException("neither lasting nor over");
            }
            return new AlarmCursor(text.startsWith(LASTING), UUID.fromString(text.substring(LASTING.length())));
        } catch (IllegalArgumentException unreadable) {
            throw new NoSuchPage(text, unreadable);
        }
    }

    @Override
    public String toString() {
        return (lasting ? LASTING : OVER) + id;
    }
}

package io.emall.cpms.ocpi.server;

import io.emall.cpms.core.unit.SessionId;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/** Ids as partners write them; what cannot be an id names nothing we have. */
final class Ids {

    private static final SessionId NOBODYS = new SessionId(new UUID(0, 0));

    private Ids() {}

    /** Our sessions' ids are UUIDs; any other text is the id of none. */
    static SessionId session(String text) {
        try {
            return SessionId.parse(text);
        } catch (IllegalArgumentException e) {
            return NOBODYS;
        }
    }

    static <T> T of(String text, Function<String, T> id, Supplier<Refusal> otherwise) {
        try {
            return id.apply(text);
        } catch (IllegalArgumentException e) {
            throw otherwise.get();
        }
    }
}

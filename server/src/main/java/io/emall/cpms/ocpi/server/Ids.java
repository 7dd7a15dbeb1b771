package io.emall.cpms.ocpi.server;

import java.util.function.Function;
import java.util.function.Supplier;

/** Ids as partners write them; what cannot be an id names nothing we have. */
final class Ids {

    private Ids() {}

    static <T> T of(String text, Function<String, T> id, Supplier<Refusal> otherwise) {
        try {
            return id.apply(text);
        } catch (IllegalArgumentException e) {
            throw otherwise.get();
        }
    }
}

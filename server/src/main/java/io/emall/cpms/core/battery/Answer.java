package io.emall.cpms.core.battery;

import java.util.function.Function;

/** What came of asking a device; {@code why} is in words a technician understands. */
public sealed interface Answer<T> {

    record Answered<T>(T value) implements Answer<T> {}

    /** Nobody answered. */
    record Unreachable<T>(String why) implements Answer<T> {}

    /** Somebody answered, but it cannot be true or understood. */
    record Nonsense<T>(String why) implements Answer<T> {}

    /** The device understood and will not, or we may not ask it. */
    record Refused<T>(String why) implements Answer<T> {}

    /** The same with what another step makes of the value. */
    default <U> Answer<U> then(Function<T, Answer<U>> step) {
        return switch (this) {
            case Answered<T>(T value) -> step.apply(value);
            case Unreachable<T>(String why) -> new Unreachable<>(why);
            case Nonsense<T>(String why) -> new Nonsense<>(why);
            case Refused<T>(String why) -> new Refused<>(why);
        };
    }
}

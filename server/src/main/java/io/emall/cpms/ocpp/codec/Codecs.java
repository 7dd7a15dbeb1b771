package io.emall.cpms.ocpp.codec;

import java.util.Set;
import java.util.stream.Collectors;

/** The codecs of one version of the standard. Looking one up reflects on the first use only. */
public final class Codecs {
    private final Shapes shapes;

    /** @param version such as {@code 1.6}, {@code 2.0.1} */
    public Codecs(String version) {
        shapes = new Shapes(version);
    }

    /** @throws IllegalArgumentException if the class has no JSON form */
    public <T> RecordCodec<T> of(Class<T> type) {
        return new RecordCodec<>(type, shapes.of(type));
    }

    /** Whether this version has the message. */
    public boolean has(Class<?> message) {
        return shapes.has(message);
    }

    /** The words this version has for a list of constants. */
    public <E extends Enum<E>> Spelling<E> words(Class<E> type) {
        return shapes.words(type);
    }

    /** The names of the fields this version has. */
    public Set<String> fields(Class<? extends Record> type) {
        return shapes.of(type).fields().stream().map(Field::name).collect(Collectors.toUnmodifiableSet());
    }
}

package io.emall.cpms.ocpp.codec;

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
}

package io.emall.cpms.ocpp.codec;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** One of a fixed list of texts. */
final class EnumShape<E extends Enum<E>> implements Shape {
    private final Map<String, E> byText = new HashMap<>();
    private final Map<E, String> texts;

    EnumShape(Class<E> type) {
        texts = new EnumMap<>(type);
        for (E constant : type.getEnumConstants()) {
            String text = textOf(type, constant.name());
            byText.put(text, constant);
            texts.put(constant, text);
        }
    }

    @Override
    public Object read(JsonParser in) {
        if (in.currentToken() != JsonToken.VALUE_STRING) {
            throw Mismatch.type("a text");
        }
        E constant = byText.get(in.getString());
        if (constant == null) {
            throw Mismatch.property("is not an allowed value");
        }
        return constant;
    }

    @Override
    public void write(JsonGenerator out, Object value) {
        out.writeString(Objects.requireNonNull(texts.get(value)));
    }

    private static String textOf(Class<?> type, String constant) {
        try {
            JsonProperty spelled = type.getField(constant).getAnnotation(JsonProperty.class);
            return spelled == null || spelled.value().isEmpty() ? constant : spelled.value();
        } catch (NoSuchFieldException e) {
            throw new IllegalArgumentException(type + " has no constant " + constant, e);
        }
    }
}

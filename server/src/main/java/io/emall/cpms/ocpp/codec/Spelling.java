package io.emall.cpms.ocpp.codec;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** How the standard spells the constants of one enumeration. */
public final class Spelling<E extends Enum<E>> {
    private final Map<String, E> byText = new HashMap<>();
    private final Map<E, String> texts;

    public Spelling(Class<E> type) {
        texts = new EnumMap<>(type);
        for (E constant : type.getEnumConstants()) {
            String text = textOf(type, constant.name());
            byText.put(text, constant);
            texts.put(constant, text);
        }
    }

    public String of(E constant) {
        return Objects.requireNonNull(texts.get(constant));
    }

    /** All, in the standard's order. */
    List<String> all() {
        return List.copyOf(texts.values());
    }

    public Optional<E> find(String text) {
        return Optional.ofNullable(byText.get(text));
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

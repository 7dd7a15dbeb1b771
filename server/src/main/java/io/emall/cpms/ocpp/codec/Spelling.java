package io.emall.cpms.ocpp.codec;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.Field;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/** How the standard spells the constants of one enumeration. */
public final class Spelling<E extends Enum<E>> {
    private final Map<String, E> byText = new HashMap<>();
    private final Map<E, String> texts;

    /** The words of all versions. */
    public Spelling(Class<E> type) {
        this(type, constant -> true);
    }

    /** The words one version of the standard has. */
    Spelling(Class<E> type, String version) {
        this(type, constant -> Marks.exists(constant, version));
    }

    private Spelling(Class<E> type, Predicate<Field> had) {
        texts = new EnumMap<>(type);
        for (E constant : type.getEnumConstants()) {
            Field field = field(type, constant.name());
            texts.put(constant, textOf(field));
            if (had.test(field)) {
                byText.put(textOf(field), constant);
            }
        }
    }

    public String of(E constant) {
        return Objects.requireNonNull(texts.get(constant));
    }

    /** Whether the version has it. */
    boolean has(E constant) {
        return byText.containsKey(of(constant));
    }

    /** All the version has, in the standard's order. */
    List<String> all() {
        return texts.values().stream().filter(byText::containsKey).toList();
    }

    public Optional<E> find(String text) {
        return Optional.ofNullable(byText.get(text));
    }

    private static String textOf(Field constant) {
        JsonProperty spelled = constant.getAnnotation(JsonProperty.class);
        return spelled == null || spelled.value().isEmpty() ? constant.getName() : spelled.value();
    }

    private static Field field(Class<?> type, String constant) {
        try {
            return type.getField(constant);
        } catch (NoSuchFieldException e) {
            throw new IllegalArgumentException(type + " has no constant " + constant, e);
        }
    }
}

package io.emall.wire;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes a record of any type: with every field at its longest, or with the required fields only. */
public final class Specimen {

    private static final String URL = "https://station.example/files/";
    private static final Map<Class<?>, Object> VALUES = Map.of(
            Instant.class,
            Instant.parse("2026-03-29T01:30:00Z"),
            BigDecimal.class,
            new BigDecimal("7.5"),
            boolean.class,
            true,
            Boolean.class,
            true,
            Object.class,
            "anything",
            Map.class,
            Map.of("vendorField", "kept"));

    private final Edition edition;
    private final boolean full;

    private Specimen(Edition edition, boolean full) {
        this.edition = edition;
        this.full = full;
    }

    public static Object full(Class<?> type) {
        return full(Edition.ONLY, type);
    }

    public static Object full(Edition edition, Class<?> type) {
        return new Specimen(edition, true).make(type);
    }

    public static Object sparse(Class<?> type) {
        return sparse(Edition.ONLY, type);
    }

    public static Object sparse(Edition edition, Class<?> type) {
        return new Specimen(edition, false).make(type);
    }

    private Object make(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values = Arrays.stream(components).map(this::value).toArray();
        try {
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private @Nullable Object value(RecordComponent component) {
        if (!edition.has(component) || !full && !edition.isRequired(component)) {
            return null;
        }
        if (component.getType() != List.class) {
            return one(component.getType(), component);
        }
        Type element = ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
        return List.of(one((Class<?>) element, component));
    }

    private Object one(Class<?> type, RecordComponent component) {
        if (type.isRecord()) {
            return make(type);
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        if (type == String.class) {
            return edition.words(component)
                    .<Object>map(Specimen::word)
                    .orElseGet(() -> text(edition.length(component)));
        }
        Range range = edition.range(component);
        if (type == int.class || type == Integer.class) {
            return number(range);
        }
        if (type == BigDecimal.class && (range != null || edition.isWhole(component))) {
            return BigDecimal.valueOf(number(range));
        }
        return Objects.requireNonNull(VALUES.get(type), type::getName);
    }

    private static String text(@Nullable Length length) {
        if (length == null) {
            return URL;
        }
        return (URL + "x".repeat(length.max())).substring(0, length.max());
    }

    private static String word(Class<?> words) {
        try {
            return (String) words.getFields()[0].get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int number(@Nullable Range range) {
        return range == null ? 42 : (int) Math.min(range.max(), Integer.MAX_VALUE);
    }
}

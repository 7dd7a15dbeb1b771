package io.emall.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What a record says it holds: a line of words per field, in the words of {@link SchemaShape}. */
public final class RecordShape {

    private static final Map<Class<?>, String> WORDS = Map.of(
            Instant.class, "moment",
            BigDecimal.class, "number",
            boolean.class, "boolean",
            Boolean.class, "boolean",
            Object.class, "any");

    private final UnaryOperator<String> naming;
    private final SortedMap<String, String> lines = new TreeMap<>();

    private final Edition edition;

    private RecordShape(Edition edition, UnaryOperator<String> naming) {
        this.edition = edition;
        this.naming = naming;
    }

    /** The lines of a record, its components renamed as they are on the wire. */
    public static SortedMap<String, String> of(Class<?> type, UnaryOperator<String> naming) {
        return of(Edition.ONLY, type, naming);
    }

    /** The lines of a record in one version of its standard. */
    public static SortedMap<String, String> of(Edition edition, Class<?> type, UnaryOperator<String> naming) {
        var shape = new RecordShape(edition, naming);
        shape.fields("", type);
        return shape.lines;
    }

    private void fields(String path, Class<?> type) {
        for (RecordComponent component : type.getRecordComponents()) {
            if (!isOther(component) && edition.has(component)) {
                String at = path + naming.apply(Edition.name(component));
                lines.put(at, presence(component) + words(at, component));
            }
        }
    }

    private String presence(RecordComponent component) {
        boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        boolean boxed = component.getType() == Integer.class || component.getType() == Boolean.class;
        if (boxed && !nullable) {
            return "needlessly boxed ";
        }
        return edition.isRequired(component) ? "required " : "optional ";
    }

    private String words(String at, RecordComponent component) {
        if (component.getType() != List.class) {
            return word(at, component.getType(), component);
        }
        Size size = component.getAnnotation(Size.class);
        String span = size == null ? "" : span(size.min(), 0, size.max(), Integer.MAX_VALUE);
        Type element = ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
        return "list" + span + " of " + word(at, (Class<?>) element, component);
    }

    private String word(String at, Class<?> type, RecordComponent component) {
        if (type.isRecord()) {
            fields(at + ".", type);
            return Arrays.stream(type.getRecordComponents()).anyMatch(RecordShape::isOther) ? "open object" : "object";
        }
        if (type.isEnum()) {
            return "one of " + texts(type);
        }
        if (type == String.class) {
            Length length = edition.length(component);
            Optional<Class<?>> words = edition.words(component);
            return words.isPresent()
                    ? "one of " + constants(words.get())
                    : "text" + (length == null ? "" : span(length.min(), 0, length.max(), Integer.MAX_VALUE));
        }
        Range range = edition.range(component);
        String span = range == null ? "" : span(range.min(), Long.MIN_VALUE, range.max(), Long.MAX_VALUE);
        if (type == int.class || type == Integer.class || edition.isWhole(component)) {
            return "integer" + span;
        }
        Decimals decimals = component.getAnnotation(Decimals.class);
        return WORDS.get(type) + span + (decimals == null ? "" : " with " + decimals.value() + " decimal");
    }

    private static String span(long min, long noMin, long max, long noMax) {
        return "(%s..%s)".formatted(min == noMin ? "" : min, max == noMax ? "" : max);
    }

    private static boolean isOther(RecordComponent component) {
        return component.getType() == Map.class;
    }

    private Set<String> texts(Class<?> type) {
        Set<String> texts = new TreeSet<>();
        for (Object constant : type.getEnumConstants()) {
            if (edition.has((Enum<?>) constant)) {
                texts.add(text((Enum<?>) constant));
            }
        }
        return texts;
    }

    private static Set<String> constants(Class<?> words) {
        Set<String> texts = new TreeSet<>();
        for (Field field : words.getFields()) {
            try {
                texts.add((String) field.get(null));
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        }
        return texts;
    }

    private static String text(Enum<?> constant) {
        try {
            JsonProperty told =
                    constant.getDeclaringClass().getField(constant.name()).getAnnotation(JsonProperty.class);
            return told == null ? constant.name() : told.value();
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e);
        }
    }
}

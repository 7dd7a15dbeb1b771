package io.emall.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
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

    private RecordShape(UnaryOperator<String> naming) {
        this.naming = naming;
    }

    /** The lines of a record, its components renamed as they are on the wire. */
    public static SortedMap<String, String> of(Class<?> type, UnaryOperator<String> naming) {
        var shape = new RecordShape(naming);
        shape.fields("", type);
        return shape.lines;
    }

    private void fields(String path, Class<?> type) {
        for (RecordComponent component : type.getRecordComponents()) {
            if (!isOther(component)) {
                String at = path + naming.apply(component.getName());
                lines.put(at, presence(component) + words(at, component));
            }
        }
    }

    private static String presence(RecordComponent component) {
        boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        boolean boxed = component.getType() == Integer.class || component.getType() == Boolean.class;
        if (boxed && !nullable) {
            return "needlessly boxed ";
        }
        return nullable ? "optional " : "required ";
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
            Length length = component.getAnnotation(Length.class);
            return "text" + (length == null ? "" : span(length.min(), 0, length.max(), Integer.MAX_VALUE));
        }
        if (type == int.class || type == Integer.class) {
            Range range = component.getAnnotation(Range.class);
            return "integer" + (range == null ? "" : span(range.min(), Long.MIN_VALUE, range.max(), Long.MAX_VALUE));
        }
        Decimals decimals = component.getAnnotation(Decimals.class);
        return WORDS.get(type) + (decimals == null ? "" : " with " + decimals.value() + " decimal");
    }

    private static String span(long min, long noMin, long max, long noMax) {
        return "(%s..%s)".formatted(min == noMin ? "" : min, max == noMax ? "" : max);
    }

    private static boolean isOther(RecordComponent component) {
        return component.getType() == Map.class;
    }

    private static Set<String> texts(Class<?> type) {
        Set<String> texts = new TreeSet<>();
        for (Object constant : type.getEnumConstants()) {
            texts.add(text((Enum<?>) constant));
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

package io.emall.cpms.ocpp.codec;

import io.emall.wire.Decimals;
import io.emall.wire.Length;
import io.emall.wire.Range;
import io.emall.wire.Since;
import io.emall.wire.Size;
import io.emall.wire.Until;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Builds the shapes of one version's records from their components and marks, each once. */
final class Shapes {
    private final String version;
    private final Map<Class<?>, RecordShape> records = new ConcurrentHashMap<>();

    /** @param version of the standard, such as {@code 2.0.1}: decides which fields there are */
    Shapes(String version) {
        this.version = version;
    }

    RecordShape of(Class<?> type) {
        RecordShape known = records.get(type);
        if (known != null) {
            return known;
        }
        RecordShape built = build(type);
        records.put(type, built);
        return built;
    }

    private RecordShape build(Class<?> type) {
        RecordMaker maker = new RecordMaker(type);
        RecordComponent[] components = type.getRecordComponents();
        List<Field> fields = new ArrayList<>();
        int others = -1;
        for (int i = 0; i < components.length; i++) {
            if (components[i].getType() == Map.class) {
                others = i;
            } else if (exists(components[i])) {
                fields.add(
                        new Field(components[i].getName(), i, isRequired(components[i]), shape(components[i]), maker));
            }
        }
        return new RecordShape(maker, components.length, List.copyOf(fields), others);
    }

    private boolean exists(RecordComponent component) {
        Since since = component.getAnnotation(Since.class);
        Until until = component.getAnnotation(Until.class);
        return (since == null || version.compareTo(since.value()) >= 0)
                && (until == null || version.compareTo(until.value()) < 0);
    }

    private static boolean isRequired(RecordComponent component) {
        return !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private Shape shape(RecordComponent component) {
        if (component.getType() != List.class) {
            return single(component.getType(), component);
        }
        Type element = ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
        Size size = component.getAnnotation(Size.class);
        Shape shape = single((Class<?>) element, component);
        return new ListShape(shape, size == null ? 0 : size.min(), size == null ? Integer.MAX_VALUE : size.max());
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private Shape single(Class<?> type, RecordComponent marks) {
        if (type == String.class) {
            Length length = marks.getAnnotation(Length.class);
            return length == null ? new TextShape(0, Integer.MAX_VALUE) : new TextShape(length.min(), length.max());
        }
        if (type.isEnum()) {
            return new EnumShape(type);
        }
        if (type.isRecord()) {
            return of(type);
        }
        return plain(type, marks);
    }

    private static Shape plain(Class<?> type, RecordComponent marks) {
        return switch (type.getName()) {
            case "int", "java.lang.Integer" ->
                new IntegerShape(
                        false, Math.max(min(marks), Integer.MIN_VALUE), Math.min(max(marks), Integer.MAX_VALUE));
            case "long", "java.lang.Long" -> new IntegerShape(true, min(marks), max(marks));
            case "boolean", "java.lang.Boolean" -> new BooleanShape();
            case "java.math.BigDecimal" -> new DecimalShape(min(marks), max(marks), decimals(marks));
            case "java.time.Instant" -> new InstantShape();
            case "java.lang.Object" -> new AnyShape();
            default -> throw new IllegalArgumentException("No JSON for " + type + " of " + marks);
        };
    }

    private static long min(RecordComponent marks) {
        Range range = marks.getAnnotation(Range.class);
        return range == null ? Long.MIN_VALUE : range.min();
    }

    private static long max(RecordComponent marks) {
        Range range = marks.getAnnotation(Range.class);
        return range == null ? Long.MAX_VALUE : range.max();
    }

    private static int decimals(RecordComponent marks) {
        Decimals decimals = marks.getAnnotation(Decimals.class);
        return decimals == null ? Integer.MAX_VALUE : decimals.value();
    }
}

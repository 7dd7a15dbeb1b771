package io.emall.cpms.ocpp.codec;

import io.emall.cpms.ocpp.codec.IntegerShape.Holder;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Builds the shapes of one version's records from their components and marks, each once. */
final class Shapes {
    private final String version;
    private final Map<Class<?>, RecordShape> records = new ConcurrentHashMap<>();

    /** @param version of the standard, such as {@code 2.0.1}: decides which fields and values there are, and how long they may be */
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

    boolean has(Class<?> type) {
        return Marks.exists(type, version);
    }

    /** The words this version has for a list of constants. */
    <E extends Enum<E>> Spelling<E> words(Class<E> type) {
        return new Spelling<>(type, version);
    }

    private RecordShape build(Class<?> type) {
        RecordMaker maker = new RecordMaker(type);
        RecordComponent[] components = type.getRecordComponents();
        List<Field> fields = new ArrayList<>();
        List<Field> absent = new ArrayList<>();
        int others = -1;
        for (int i = 0; i < components.length; i++) {
            if (components[i].getType() == Map.class) {
                others = i;
            } else {
                Marks marks = new Marks(components[i], version);
                (marks.exists() ? fields : absent).add(field(marks, i, maker));
            }
        }
        return new RecordShape(maker, components.length, List.copyOf(fields), List.copyOf(absent), others);
    }

    private Field field(Marks marks, int index, RecordMaker maker) {
        return new Field(marks.name(), index, marks.isRequired(), shape(marks), maker);
    }

    private Shape shape(Marks marks) {
        RecordComponent component = marks.component();
        if (component.getType() != List.class) {
            return single(component.getType(), marks);
        }
        Type element = ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
        Shape shape = single((Class<?>) element, marks);
        return marks.size()
                .map(size -> new ListShape(shape, size.min(), size.max()))
                .orElseGet(() -> new ListShape(shape, 0, Integer.MAX_VALUE));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private Shape single(Class<?> type, Marks marks) {
        if (type == String.class) {
            return text(marks);
        }
        if (type.isEnum()) {
            return new EnumShape(type, words((Class) type));
        }
        if (type.isRecord()) {
            return of(type);
        }
        return plain(type, marks);
    }

    private static Shape text(Marks marks) {
        return marks.words().<Shape>map(WordShape::of).orElseGet(() -> marks.length()
                .map(length -> new TextShape(length.min(), length.max()))
                .orElseGet(() -> new TextShape(0, Integer.MAX_VALUE)));
    }

    private static Shape plain(Class<?> type, Marks marks) {
        return switch (type.getName()) {
            case "int", "java.lang.Integer" -> whole(Holder.INT, marks);
            case "long", "java.lang.Long" -> new IntegerShape(Holder.LONG, marks.min(), marks.max());
            case "boolean", "java.lang.Boolean" -> new BooleanShape();
            case "java.math.BigDecimal" ->
                marks.isWhole()
                        ? whole(Holder.DECIMAL, marks)
                        : new DecimalShape(marks.min(), marks.max(), marks.decimals());
            case "java.time.Instant" -> new InstantShape();
            case "java.lang.Object" -> new AnyShape();
            default -> throw new IllegalArgumentException("No JSON for " + type + " of " + marks.component());
        };
    }

    private static Shape whole(Holder holder, Marks marks) {
        return new IntegerShape(
                holder, Math.max(marks.min(), Integer.MIN_VALUE), Math.min(marks.max(), Integer.MAX_VALUE));
    }
}

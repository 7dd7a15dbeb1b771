package io.emall.cpms.ocpp.codec;

import io.emall.cpms.ocpp.codec.Violation.Kind;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** An object with the fields of a record and no others, but for a record that collects unknown fields in a map. */
final class RecordShape implements Shape {
    private final RecordMaker maker;
    private final int width;
    private final List<Field> fields;
    private final Map<String, Field> byName;
    private final List<Field> absent;
    private final int others;

    /**
     * @param width how many components the record has; those without a field stay null
     * @param absent the fields that other versions have
     * @param others the component that collects unknown fields, or -1
     */
    RecordShape(RecordMaker maker, int width, List<Field> fields, List<Field> absent, int others) {
        this.maker = maker;
        this.width = width;
        this.fields = fields;
        this.absent = absent;
        this.others = others;
        byName = HashMap.newHashMap(fields.size());
        fields.forEach(field -> byName.put(field.name(), field));
    }

    List<Field> fields() {
        return fields;
    }

    /** Whether it collects fields nobody knows. */
    boolean isOpen() {
        return others >= 0;
    }

    @Override
    public Object read(JsonParser in) {
        if (in.currentToken() != JsonToken.START_OBJECT) {
            throw Mismatch.type("an object");
        }
        @Nullable Object[] values = new @Nullable Object[width];
        if (others >= 0) {
            values[others] = new LinkedHashMap<String, Object>();
        }
        for (String name = in.nextName(); name != null; name = in.nextName()) {
            in.nextToken();
            readField(in, name, values);
        }
        return made(values);
    }

    /** The record without any field, as if {@code {}} had been read. */
    Object empty() {
        return made(new @Nullable Object[width]);
    }

    private Object made(@Nullable Object[] values) {
        for (Field field : fields) {
            if (field.required() && values[field.index()] == null) {
                throw new Mismatch(Kind.OCCURRENCE, "is missing").inField(field.name());
            }
        }
        return maker.make(values);
    }

    private void readField(JsonParser in, String name, @Nullable Object[] values) {
        Field field = byName.get(name);
        try {
            if (field != null) {
                values[field.index()] = field.shape().read(in);
            } else if (others >= 0) {
                collect(in, name, values[others]);
            } else {
                throw new Mismatch(Kind.FORMATION, "is not a known field");
            }
        } catch (Mismatch e) {
            throw e.inField(name);
        }
    }

    @SuppressWarnings("unchecked")
    private static void collect(JsonParser in, String name, @Nullable Object map) {
        ((Map<String, Object>) Objects.requireNonNull(map)).put(name, new AnyShape().read(in));
    }

    @Override
    public void write(JsonGenerator out, Object value) {
        out.writeStartObject();
        for (Field field : fields) {
            writeField(out, field, field.of(value));
        }
        absent.forEach(field -> checkAbsent(field, value));
        if (others >= 0) {
            writeOthers(out, value);
        }
        out.writeEndObject();
    }

    private static void writeField(JsonGenerator out, Field field, @Nullable Object value) {
        try {
            if (value == null && field.required()) {
                throw new Mismatch(Kind.OCCURRENCE, "is missing");
            }
            if (value != null && (field.required() || !field.shape().isEmpty(value))) {
                out.writeName(field.name());
                field.shape().write(out, value);
            }
        } catch (Mismatch e) {
            throw e.inField(field.name());
        }
    }

    private static void checkAbsent(Field field, Object value) {
        if (field.of(value) != null) {
            throw new Mismatch(Kind.FORMATION, "is not a field of this version").inField(field.name());
        }
    }

    private void writeOthers(JsonGenerator out, Object value) {
        Map<?, ?> map = (Map<?, ?>) Objects.requireNonNull(maker.component(others, value));
        map.forEach((name, content) -> {
            out.writeName(String.valueOf(name));
            new AnyShape().write(out, content);
        });
    }

    @Override
    public boolean isEmpty(Object value) {
        return others < 0 && fields.stream().allMatch(field -> isLeftOut(field, field.of(value)));
    }

    private static boolean isLeftOut(Field field, @Nullable Object value) {
        return !field.required() && (value == null || field.shape().isEmpty(value));
    }
}

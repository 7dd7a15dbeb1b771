package io.emall.cpms.ocpi.http;

import io.emall.wire.Length;
import io.emall.wire.Size;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the wire's records demand of JSON that comes in: required fields are there, texts and lists have a fit size. */
final class Demands {

    private static final ClassValue<Demands> OF = new ClassValue<>() {
        @Override
        protected Demands computeValue(Class<?> type) {
            return new Demands(type);
        }
    };

    private final List<Field> fields = new ArrayList<>();

    private Demands(Class<?> type) {
        for (RecordComponent component : type.getRecordComponents()) {
            fields.add(Field.of(component));
        }
    }

    static Demands of(Class<?> type) {
        return OF.get(type);
    }

    void check(ObjectNode object) {
        fields.forEach(field -> field.check(object.get(field.name)));
    }

    private record Field(
            String name,
            boolean required,
            @Nullable Length length,
            @Nullable Size size,
            @Nullable Class<?> nested) {

        static Field of(RecordComponent component) {
            return new Field(
                    snake(component.getName()),
                    !component.getAnnotatedType().isAnnotationPresent(Nullable.class),
                    component.getAnnotation(Length.class),
                    component.getAnnotation(Size.class),
                    nested(component.getGenericType()));
        }

        private static String snake(String camel) {
            return camel.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
        }

        private static @Nullable Class<?> nested(Type type) {
            Type element = type instanceof ParameterizedType list ? list.getActualTypeArguments()[0] : type;
            return element instanceof Class<?> plain && plain.isRecord() ? plain : null;
        }

        void check(@Nullable JsonNode value) {
            if (value == null || value.isNull()) {
                demand(!required, "is missing");
                return;
            }
            if (size != null) {
                demand(value.size() >= size.min() && value.size() <= size.max(), "has too few or too many elements");
            }
            if (value.isArray()) {
                value.forEach(this::checkOne);
            } else {
                checkOne(value);
            }
        }

        private void checkOne(JsonNode value) {
            if (length != null && value.isString()) {
                int characters = value.stringValue().length();
                demand(characters >= length.min() && characters <= length.max(), "is too short or too long");
            }
            if (nested != null && value instanceof ObjectNode object) {
                Demands.of(nested).check(object);
            }
        }

        private void demand(boolean fulfilled, String complaint) {
            if (!fulfilled) {
                throw new OcpiJson.Incomplete(name + " " + complaint);
            }
        }
    }
}

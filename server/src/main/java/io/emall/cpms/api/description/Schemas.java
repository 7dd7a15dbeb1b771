package io.emall.cpms.api.description;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** JSON schemas of the records that travel, each record once under {@code components}. */
final class Schemas {
    private static final Map<Class<?>, Map<String, Object>> SIMPLE = Map.ofEntries(
            Map.entry(String.class, Map.of("type", "string")),
            Map.entry(int.class, Map.of("type", "integer")),
            Map.entry(Integer.class, Map.of("type", "integer")),
            Map.entry(long.class, Map.of("type", "integer")),
            Map.entry(double.class, Map.of("type", "number")),
            Map.entry(Double.class, Map.of("type", "number")),
            Map.entry(BigDecimal.class, Map.of("type", "number")),
            Map.entry(boolean.class, Map.of("type", "boolean")),
            Map.entry(Boolean.class, Map.of("type", "boolean")),
            Map.entry(Instant.class, Map.of("type", "string", "format", "date-time")),
            Map.entry(UUID.class, Map.of("type", "string", "format", "uuid")));

    private final Map<String, Object> components = new TreeMap<>();

    Map<String, Object> components() {
        return components;
    }

    Map<String, Object> of(Type type) {
        return of(type, Map.of());
    }

    private Map<String, Object> of(Type type, Map<String, Type> bound) {
        return switch (type) {
            case TypeVariable<?> variable -> of(bound.getOrDefault(variable.getName(), Object.class), bound);
            case ParameterizedType generic -> generic(generic, bound);
            case Class<?> plain -> plain(plain);
            default -> Map.of();
        };
    }

    private Map<String, Object> generic(ParameterizedType type, Map<String, Type> bound) {
        Class<?> raw = (Class<?>) type.getRawType();
        Type[] arguments = type.getActualTypeArguments();
        if (List.class.isAssignableFrom(raw)) {
            return Map.of("type", "array", "items", of(arguments[0], bound));
        }
        if (Map.class.isAssignableFrom(raw)) {
            return Map.of("type", "object", "additionalProperties", of(arguments[1], bound));
        }
        if (!raw.isRecord()) {
            return Map.of();
        }
        Map<String, Type> inner = new LinkedHashMap<>();
        for (int i = 0; i < arguments.length; i++) {
            inner.put(raw.getTypeParameters()[i].getName(), arguments[i]);
        }
        return properties(raw, inner);
    }

    private Map<String, Object> plain(Class<?> type) {
        if (SIMPLE.containsKey(type)) {
            return SIMPLE.get(type);
        }
        if (type.isEnum()) {
            return Map.of("type", "string", "enum", names(type));
        }
        if (!type.isRecord()) {
            return Map.of();
        }
        if (isId(type)) {
            return Map.of("type", "string");
        }
        String name = name(type);
        if (!components.containsKey(name)) {
            components.put(name, Map.of());
            components.put(name, properties(type, Map.of()));
        }
        return Map.of("$ref", "#/components/schemas/" + name);
    }

    private Map<String, Object> properties(Class<?> type, Map<String, Type> bound) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            properties.put(component.getName(), of(component.getGenericType(), bound));
            if (!isNullable(component.getAnnotatedType())) {
                required.add(component.getName());
            }
        }
        Map<String, Object> schema = new LinkedHashMap<>(Map.of("type", "object", "properties", properties));
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        return schema;
    }

    /** Ids are written in an address as their text. */
    private static boolean isId(Class<?> type) {
        return type.getPackageName().endsWith(".core.unit") && type.getRecordComponents().length == 1;
    }

    private static boolean isNullable(AnnotatedType type) {
        boolean outer = type.isAnnotationPresent(Nullable.class);
        return outer
                || (type instanceof AnnotatedParameterizedType generic && generic.isAnnotationPresent(Nullable.class));
    }

    private static List<String> names(Class<?> type) {
        return Arrays.stream(type.getEnumConstants()).map(Object::toString).toList();
    }

    private static String name(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        return outer == null ? type.getSimpleName() : name(outer) + type.getSimpleName();
    }
}

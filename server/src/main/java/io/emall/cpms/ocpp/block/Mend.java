package io.emall.cpms.ocpp.block;

import io.emall.cpms.ocpp.codec.Spelling;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Single repairs of a field in a payload that breaks the rules (field lesson 13); what is missing is left alone. */
public final class Mend {

    private Mend() {}

    /** Takes out what the record has no component for, and all nulls. */
    public static void strip(ObjectNode object, Class<? extends Record> type) {
        strip(
                object,
                Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getName)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /** Takes out what is not one of these fields, and all nulls. */
    public static void strip(ObjectNode object, Set<String> known) {
        List<String> names = new ArrayList<>(object.propertyNames());
        names.stream()
                .filter(name -> !known.contains(name) || object.path(name).isNull())
                .forEach(object::remove);
    }

    /** {@code "12"} and {@code 12.0} become 12; an empty text is as good as nothing. */
    public static void wholeNumber(ObjectNode object, String name) {
        JsonNode value = object.path(name);
        if (value.isString() && value.stringValue().isBlank()) {
            object.remove(name);
        } else if (number(value) instanceof BigDecimal number
                && number.stripTrailingZeros().scale() <= 0) {
            object.put(name, number.toBigInteger());
        }
    }

    public static void decimal(ObjectNode object, String name) {
        if (object.path(name).isString() && number(object.path(name)) instanceof BigDecimal number) {
            object.put(name, number);
        }
    }

    public static void text(ObjectNode object, String name) {
        JsonNode value = object.path(name);
        if (value.isNumber() || value.isBoolean()) {
            object.put(name, value.asString());
        }
    }

    /** A word the standard does not know becomes another, or nothing. */
    public static void word(ObjectNode object, String name, Spelling<?> words, @Nullable String otherwise) {
        if (isUnknown(object, name, words) && otherwise != null) {
            object.put(name, otherwise);
        } else if (isUnknown(object, name, words)) {
            object.remove(name);
        }
    }

    /** A text that is none of these becomes another. */
    public static void word(ObjectNode object, String name, Set<String> words, String otherwise) {
        JsonNode value = object.path(name);
        if (!value.isMissingNode() && !(value.isString() && words.contains(value.stringValue()))) {
            object.put(name, otherwise);
        }
    }

    public static boolean isUnknown(ObjectNode object, String name, Spelling<?> words) {
        JsonNode value = object.path(name);
        return !value.isMissingNode()
                && !(value.isString() && words.find(value.stringValue()).isPresent());
    }

    /** The objects in a list, which may be one object that should be in a list; others are dropped. */
    public static List<ObjectNode> objects(ObjectNode object, String name, Predicate<ObjectNode> kept) {
        JsonNode value = object.path(name);
        if (value.isMissingNode()) {
            return List.of();
        }
        List<ObjectNode> found = new ArrayList<>();
        for (JsonNode element : value.isArray() ? value : List.of(value)) {
            if (element instanceof ObjectNode one && kept.test(one)) {
                found.add(one);
            }
        }
        ArrayNode list = object.putArray(name);
        found.forEach(list::add);
        return found;
    }

    private static @Nullable BigDecimal number(JsonNode value) {
        try {
            String text =
                    value.isString() || value.isNumber() ? value.asString().strip() : "";
            return text.isEmpty() || text.length() > 40 ? null : sane(new BigDecimal(text));
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** A huge exponent would cost the memory of all its digits. */
    private static @Nullable BigDecimal sane(BigDecimal number) {
        return Math.abs((long) number.scale()) <= 40 ? number : null;
    }
}

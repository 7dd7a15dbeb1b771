package io.emall.cpms.ocpp.quirk;

import io.emall.cpms.core.technical.Field;
import io.emall.cpms.core.technical.FieldType;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A meter value without samples: an empty list where the standard allows one, else no meter value. */
final class NoSamples implements Quirk {
    private static final String SAMPLES = "sampledValue";

    @Override
    public String name() {
        return "no-samples";
    }

    @Override
    public boolean mend(ObjectNode object, FieldType.Group rules) {
        boolean found = false;
        for (Field field : rules.fields()) {
            if (field.type() instanceof FieldType.Many many) {
                found |= mend(object, field, many);
            }
        }
        return found;
    }

    private static boolean mend(ObjectNode object, Field field, FieldType.Many many) {
        JsonNode value = object.path(field.name());
        if (value.isMissingNode() && field.name().equals(SAMPLES) && many.min() == 0) {
            object.putArray(field.name());
            return true;
        }
        if (!(value instanceof ArrayNode list)) {
            return false;
        }
        boolean found = many.element() instanceof FieldType.Group(var fields, var _)
                && Elements.drop(list, element -> lacks(element, fields));
        if (list.isEmpty() && many.min() > 0 && !field.required()) {
            object.remove(field.name());
            return true;
        }
        return found;
    }

    /** Whether a list that must not be empty is. */
    private static boolean lacks(JsonNode element, List<Field> fields) {
        return fields.stream()
                .anyMatch(field -> field.required()
                        && field.type() instanceof FieldType.Many(var _, int min, int _)
                        && min > 0
                        && element.path(field.name()).isEmpty());
    }
}

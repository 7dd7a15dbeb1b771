package io.emall.cpms.ocpp.quirk;

import io.emall.cpms.core.technical.Field;
import io.emall.cpms.core.technical.FieldType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** One object where a list of objects belongs, or something else in such a list. */
final class ObjectForList implements Quirk {

    @Override
    public String name() {
        return "object-for-list";
    }

    @Override
    public boolean mend(ObjectNode object, FieldType.Group rules) {
        boolean found = false;
        for (Field field : rules.fields()) {
            if (field.type() instanceof FieldType.Many(FieldType.Group _, int _, int _)) {
                found |= mend(object, field.name());
            }
        }
        return found;
    }

    private static boolean mend(ObjectNode object, String name) {
        JsonNode value = object.path(name);
        if (value instanceof ObjectNode one) {
            object.putArray(name).add(one);
            return true;
        }
        return value instanceof ArrayNode list && Elements.drop(list, element -> !element.isObject());
    }
}

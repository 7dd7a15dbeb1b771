package io.emall.cpms.ocpp.quirk;

import io.emall.cpms.core.technical.Field;
import io.emall.cpms.core.technical.FieldType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** 12 or true where a text belongs, such as a meter's value in 1.6. */
final class TextAsNumber implements Quirk {

    @Override
    public String name() {
        return "text-as-number";
    }

    @Override
    public boolean mend(ObjectNode object, FieldType.Group rules) {
        boolean found = false;
        for (Field field : rules.fields()) {
            JsonNode value = object.path(field.name());
            if (field.type() instanceof FieldType.Text && (value.isNumber() || value.isBoolean())) {
                object.put(field.name(), value.asString());
                found = true;
            }
        }
        return found;
    }
}

package io.emall.cpms.ocpp.quirk;

import io.emall.cpms.core.technical.Field;
import io.emall.cpms.core.technical.FieldType;
import java.math.BigDecimal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code "12"} where 12 belongs. */
final class NumberAsText implements Quirk {

    @Override
    public String name() {
        return "number-as-text";
    }

    @Override
    public boolean mend(ObjectNode object, FieldType.Group rules) {
        boolean found = false;
        for (Field field : rules.fields()) {
            JsonNode value = object.path(field.name());
            if (Numbers.isNumber(field)
                    && value.isString()
                    && Numbers.of(value.stringValue()) instanceof BigDecimal number) {
                object.put(field.name(), number);
                found = true;
            }
        }
        return found;
    }
}

package io.emall.cpms.ocpp.quirk;

import io.emall.cpms.core.technical.Field;
import io.emall.cpms.core.technical.FieldType;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An empty text where a number should be left out, such as {@code "transactionId":""}. */
final class BlankNumber implements Quirk {

    @Override
    public String name() {
        return "blank-number";
    }

    @Override
    public boolean mend(ObjectNode object, FieldType.Group rules) {
        List<String> blank = rules.fields().stream()
                .filter(Numbers::isNumber)
                .map(Field::name)
                .filter(name -> isBlank(object.path(name)))
                .toList();
        blank.forEach(object::remove);
        return !blank.isEmpty();
    }

    private static boolean isBlank(JsonNode value) {
        return value.isString() && value.stringValue().isBlank();
    }
}

package io.emall.cpms.ocpp.quirk;

import io.emall.cpms.core.technical.FieldType;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** A null where the field should be left out (P-15). */
final class NullForNothing implements Quirk {

    @Override
    public String name() {
        return "null-for-nothing";
    }

    @Override
    public boolean mend(ObjectNode object, FieldType.Group rules) {
        List<String> nulls = object.propertyNames().stream()
                .filter(name -> object.path(name).isNull())
                .toList();
        nulls.forEach(object::remove);
        return !nulls.isEmpty();
    }
}

package io.emall.cpms.ocpp.quirk;

import io.emall.cpms.core.technical.Field;
import io.emall.cpms.core.technical.FieldType;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/** A vendor's own fields beside the standard's. */
final class UnknownFields implements Quirk {

    @Override
    public String name() {
        return "unknown-fields";
    }

    @Override
    public boolean mend(ObjectNode object, FieldType.Group rules) {
        if (rules.open()) {
            return false;
        }
        Set<String> known = rules.fields().stream().map(Field::name).collect(Collectors.toUnmodifiableSet());
        List<String> unknown = object.propertyNames().stream()
                .filter(name -> !known.contains(name))
                .toList();
        unknown.forEach(object::remove);
        return !unknown.isEmpty();
    }
}

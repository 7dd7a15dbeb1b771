package io.emall.cpms.ocpp.quirk;

import io.emall.cpms.core.technical.Field;
import io.emall.cpms.core.technical.FieldType;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** A word of the vendor's own where the standard has a list: it becomes the list's word for what is not in it, or nothing. */
final class UnknownWord implements Quirk {
    /** What the standards say for everything else, list by list. */
    private static final List<String> ANYTHING_ELSE = List.of("Other", "OtherError", "Trigger", "Central");

    @Override
    public String name() {
        return "unknown-word";
    }

    @Override
    public boolean mend(ObjectNode object, FieldType.Group rules) {
        boolean found = false;
        for (Field field : rules.fields()) {
            if (field.type() instanceof FieldType.Choice(var words)
                    && Words.isUnknown(object.path(field.name()), words)) {
                mend(object, field.name(), words);
                found = true;
            }
        }
        return found;
    }

    private static void mend(ObjectNode object, String name, List<String> words) {
        Optional<String> other = ANYTHING_ELSE.stream().filter(words::contains).findFirst();
        other.ifPresentOrElse(word -> object.put(name, word), () -> object.remove(name));
    }
}

package io.emall.cpms.ocpp.quirk;

import io.emall.cpms.core.technical.Field;
import io.emall.cpms.core.technical.FieldType;
import tools.jackson.databind.node.ObjectNode;

/** The unit Hz, for which 1.6 has a word of its own. */
final class HzForHertz implements Quirk {
    private static final String HERTZ = "Hertz";

    @Override
    public String name() {
        return "hz-for-hertz";
    }

    @Override
    public boolean mend(ObjectNode object, FieldType.Group rules) {
        for (Field field : rules.fields()) {
            if (field.type() instanceof FieldType.Choice(var words)
                    && words.contains(HERTZ)
                    && object.path(field.name()).asString("").equals("Hz")) {
                object.put(field.name(), HERTZ);
                return true;
            }
        }
        return false;
    }
}

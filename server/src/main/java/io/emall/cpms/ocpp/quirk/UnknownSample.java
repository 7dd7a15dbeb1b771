package io.emall.cpms.ocpp.quirk;

import io.emall.cpms.core.technical.Field;
import io.emall.cpms.core.technical.FieldType;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A sample of a measurand nobody knows, or without a number: it is dropped, because without the word it would mean another. */
final class UnknownSample implements Quirk {
    private static final String SAMPLES = "sampledValue";
    private static final Set<String> MEANING = Set.of("measurand", "unit", "phase", "format");

    @Override
    public String name() {
        return "unknown-sample";
    }

    @Override
    public boolean mend(ObjectNode object, FieldType.Group rules) {
        boolean found = false;
        for (Field field : rules.fields()) {
            if (field.name().equals(SAMPLES)
                    && field.type() instanceof FieldType.Many(FieldType.Group(var sample, var _), int _, int _)
                    && object.path(SAMPLES) instanceof ArrayNode list) {
                found |= Elements.drop(list, element -> isMeaningless(element, sample));
            }
        }
        return found;
    }

    /** Whether nobody can tell what it means. */
    private static boolean isMeaningless(JsonNode sample, List<Field> fields) {
        return fields.stream().anyMatch(field -> switch (field.type()) {
            case FieldType.Choice(var words) ->
                MEANING.contains(field.name()) && Words.isUnknown(sample.path(field.name()), words);
            case FieldType.Decimal _ ->
                field.required() && !sample.path(field.name()).isNumber();
            default -> false;
        });
    }
}

package io.emall.cpms.portal.command;

import io.emall.cpms.core.technical.Field;
import io.emall.cpms.core.technical.FieldType;
import io.emall.cpms.core.technical.Sent;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Takes a document apart into a form's draft. */
final class WrittenDocument {
    private static final JsonMapper JSON = new JsonMapper();

    private final ZoneId zone;

    WrittenDocument(ZoneId zone) {
        this.zone = zone;
    }

    /** Empty if it is no JSON object, or holds what the form has no place for. */
    Optional<Draft.Parts> draft(FieldType.Group form, String json) {
        try {
            return JSON.readTree(json) instanceof ObjectNode object
                    ? Optional.of(parts(form, object))
                    : Optional.empty();
        } catch (JacksonException | IllegalArgumentException misfit) {
            return Optional.empty();
        }
    }

    private Draft.Parts parts(FieldType.Group group, ObjectNode object) {
        Map<String, Draft> fields = new LinkedHashMap<>();
        for (Field field : group.fields()) {
            JsonNode value = object.get(field.name());
            if (value != null) {
                fields.put(field.name(), draft(field.type(), value));
            } else if (!FormNode.isOptionalGroup(field)) {
                fields.put(field.name(), new Draft.Text(""));
            }
        }
        boolean complete = object.propertyNames().stream().allMatch(fields::containsKey);
        return fits(complete, new Draft.Parts(fields));
    }

    private Draft draft(FieldType type, JsonNode value) {
        return switch (type) {
            case FieldType.Group group
            when !FormNode.isVendors(group) -> parts(group, fits(value instanceof ObjectNode o ? o : null));
            case FieldType.Many many ->
                new Draft.Items(fits(value instanceof ArrayNode a ? a : null)
                        .valueStream()
                        .map(element -> draft(many.element(), element))
                        .toList());
            case FieldType.Moment() -> new Draft.Text(moment(value.asString("")));
            default -> new Draft.Text(value.isString() ? shown(value.stringValue()) : value.toString());
        };
    }

    /** What was hidden must be typed again. */
    private static String shown(String text) {
        return text.contains(Sent.HIDDEN) ? "" : text;
    }

    private String moment(String text) {
        try {
            return Moments.typed(Instant.parse(text), zone);
        } catch (DateTimeException other) {
            return text;
        }
    }

    private static <T> T fits(@Nullable T value) {
        if (value == null) {
            throw new IllegalArgumentException("does not fit the form");
        }
        return value;
    }

    private static <T> T fits(boolean fits, T value) {
        return fits(fits ? value : null);
    }
}

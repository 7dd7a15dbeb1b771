package io.emall.cpms.portal.command;

import io.emall.cpms.core.technical.Field;
import io.emall.cpms.core.technical.FieldType;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes the document of a draft, and gathers all that is wrong with it on the way. */
final class Documents {
    private static final JsonMapper JSON = new JsonMapper();

    private final ZoneId zone;
    private final boolean forWriting;
    private final Map<String, Wrong> wrong = new LinkedHashMap<>();

    /** A key of the message files with its values. */
    record Wrong(String words, List<Object> values) {}

    Documents(ZoneId zone) {
        this(zone, false);
    }

    private Documents(ZoneId zone, boolean forWriting) {
        this.zone = zone;
        this.forWriting = forWriting;
    }

    /** Whose documents are to be written on by hand: what is needed but was not typed stands there to be filled in. */
    static Documents toWriteOn(ZoneId zone) {
        return new Documents(zone, true);
    }

    /** By path, in the form's order; look here before using what was made. */
    Map<String, Wrong> wrong() {
        return wrong;
    }

    ObjectNode object(FieldType.Group group, Draft.Parts draft, String path) {
        ObjectNode object = JSON.createObjectNode();
        for (Field field : group.fields()) {
            String at = Draft.field(path, field.name());
            JsonNode value = value(field.type(), draft.fields().get(field.name()), at);
            if (value != null) {
                object.set(field.name(), value);
            } else if (field.required()) {
                missing(object, field, at);
            }
        }
        return object;
    }

    private void missing(ObjectNode object, Field field, String path) {
        bad(path, "typed.missing");
        if (forWriting) {
            object.set(field.name(), blank(field.type()));
        }
    }

    private static JsonNode blank(FieldType type) {
        return switch (type) {
            case FieldType.Whole whole -> JSON.getNodeFactory().numberNode(Math.clamp(0, whole.min(), whole.max()));
            case FieldType.Decimal decimal -> JSON.getNodeFactory().numberNode(0);
            case FieldType.YesNo() -> JSON.getNodeFactory().booleanNode(false);
            case FieldType.Choice(var values) -> string(values.getFirst());
            case FieldType.Many many -> JSON.createArrayNode();
            case FieldType.Group group -> JSON.createObjectNode();
            default -> string("");
        };
    }

    /** Null if nothing was typed, or nothing that can be read. */
    private @Nullable JsonNode value(FieldType type, @Nullable Draft draft, String path) {
        return switch (draft) {
            case null -> null;
            case Draft.Parts parts -> type instanceof FieldType.Group group ? object(group, parts, path) : null;
            case Draft.Items(var elements) -> type instanceof FieldType.Many many ? array(many, elements, path) : null;
            case Draft.Text(String typed) -> typed.isBlank() ? null : leaf(type, typed, path);
        };
    }

    private @Nullable ArrayNode array(FieldType.Many many, List<Draft> elements, String path) {
        ArrayNode array = JSON.createArrayNode();
        for (int i = 0; i < elements.size(); i++) {
            String at = Draft.element(path, i);
            JsonNode value = value(many.element(), elements.get(i), at);
            if (value != null) {
                array.add(value);
            } else if (!wrong.containsKey(at)) {
                bad(at, "typed.missing");
            }
        }
        if (!elements.isEmpty() && elements.size() < many.min()) {
            bad(path, "commands.toofew", many.min());
        }
        return elements.isEmpty() ? null : array;
    }

    private @Nullable JsonNode leaf(FieldType type, String typed, String path) {
        return switch (type) {
            case FieldType.Text(int min, int max) -> text(typed, min, max, path);
            case FieldType.Whole(long min, long max) -> number(typed, min, max, 0, path);
            case FieldType.Decimal(long min, long max, int decimals) -> number(typed, min, max, decimals, path);
            case FieldType.YesNo() -> JSON.getNodeFactory().booleanNode(typed.equals("true"));
            case FieldType.Choice(var values) ->
                values.contains(typed) ? string(typed) : none(path, "typed.notachoice");
            case FieldType.Moment() ->
                Moments.read(typed.strip(), zone)
                        .<JsonNode>map(at -> string(at.toString()))
                        .orElseGet(() -> none(path, "typed.notamoment"));
            case FieldType.Anything() -> parsed(typed).orElseGet(() -> string(typed));
            case FieldType.Group vendors -> parsed(typed).orElse(null);
            case FieldType.Many many -> null;
        };
    }

    private @Nullable JsonNode text(String typed, int min, int max, String path) {
        String text = typed.strip();
        if (text.codePointCount(0, text.length()) > max) {
            return none(path, "typed.toolong", max);
        }
        return text.length() < min ? none(path, "commands.tooshort", min) : string(text);
    }

    private @Nullable JsonNode number(String typed, long min, long max, int decimals, String path) {
        BigDecimal number;
        try {
            number = new BigDecimal(typed.strip().replace(',', '.'));
        } catch (NumberFormatException malformed) {
            return none(path, "typed.notanumber");
        }
        if (decimals < Integer.MAX_VALUE && number.stripTrailingZeros().scale() > decimals) {
            return decimals == 0 ? none(path, "typed.notwhole") : none(path, "commands.decimals", decimals);
        }
        if (number.compareTo(BigDecimal.valueOf(min)) < 0 || number.compareTo(BigDecimal.valueOf(max)) > 0) {
            return none(path, "typed.outofrange", Long.toString(min), Long.toString(max));
        }
        return JSON.getNodeFactory().numberNode(number);
    }

    /** Braces and brackets mean JSON. */
    private static Optional<JsonNode> parsed(String typed) {
        String text = typed.strip();
        if (!text.startsWith("{") && !text.startsWith("[")) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readTree(text));
        } catch (JacksonException malformed) {
            return Optional.empty();
        }
    }

    private static JsonNode string(String text) {
        return JSON.getNodeFactory().stringNode(text);
    }

    private @Nullable JsonNode none(String path, String words, Object... values) {
        bad(path, words, values);
        return null;
    }

    private void bad(String path, String words, Object... values) {
        wrong.putIfAbsent(path, new Wrong(words, List.of(values)));
    }
}

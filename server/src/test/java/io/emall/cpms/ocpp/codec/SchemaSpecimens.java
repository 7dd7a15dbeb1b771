package io.emall.cpms.ocpp.codec;

import io.emall.cpms.ocpp.codec.Violation.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes payloads from a JSON schema: the smallest, the largest, and copies of the largest with one mistake each. */
public final class SchemaSpecimens {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** A payload with one mistake. */
    public record Mistake(String what, Kind kind, Consumer<JsonNode> change) {}

    private final JsonNode schema;

    public SchemaSpecimens(JsonNode schema) {
        this.schema = schema;
    }

    public JsonNode smallest() {
        return make(schema, false);
    }

    public JsonNode largest() {
        return make(schema, true);
    }

    public List<Mistake> mistakes() {
        List<Mistake> mistakes = new ArrayList<>();
        spoilObject(mistakes, schema, "", root -> (ObjectNode) root);
        return mistakes;
    }

    private JsonNode resolve(JsonNode type) {
        String ref = type.path("$ref").asString("");
        return ref.isEmpty() ? type : schema.at(ref.substring(1));
    }

    private JsonNode make(JsonNode declared, boolean full) {
        JsonNode type = resolve(declared);
        return switch (type.path("type").asString("")) {
            case "object" -> makeObject(type, full);
            case "array" -> makeArray(type, full);
            case "string" -> NODES.stringNode(text(type, full));
            case "integer" -> NODES.numberNode((int) edge(type, full, 7));
            case "number" -> NODES.numberNode(type.has("minimum") || type.has("maximum") ? edge(type, full, 7) : 7.5);
            case "boolean" -> NODES.booleanNode(true);
            default -> NODES.stringNode("anything");
        };
    }

    private ObjectNode makeObject(JsonNode type, boolean full) {
        ObjectNode object = NODES.objectNode();
        type.path("properties").properties().forEach(property -> {
            if (full || isRequired(type, property.getKey())) {
                object.set(property.getKey(), make(property.getValue(), full));
            }
        });
        return object;
    }

    private ArrayNode makeArray(JsonNode type, boolean full) {
        ArrayNode array = NODES.arrayNode();
        int count = full
                ? Math.min(2, type.path("maxItems").asInt(2))
                : type.path("minItems").asInt(0);
        for (int i = 0; i < count; i++) {
            array.add(make(type.path("items"), full));
        }
        return array;
    }

    private static String text(JsonNode type, boolean full) {
        if (type.has("enum")) {
            return type.path("enum")
                    .get(full ? type.path("enum").size() - 1 : 0)
                    .asString();
        }
        return switch (type.path("format").asString("")) {
            case "date-time" -> full ? "2024-02-29T23:59:59.123Z" : "2024-01-01T00:00:00Z";
            case "uri" -> "https://station.example/files";
            default ->
                full ? "\u20ac".repeat(Math.min(3000, type.path("maxLength").asInt(50))) : "";
        };
    }

    private static double edge(JsonNode type, boolean full, double otherwise) {
        return type.path(full ? "maximum" : "minimum")
                .asDouble(type.path(full ? "minimum" : "maximum").asDouble(otherwise));
    }

    private static boolean isRequired(JsonNode type, String property) {
        return type.path("required").valueStream().anyMatch(name -> name.asString()
                .equals(property));
    }

    /** Finds an object again in a fresh copy of the payload. */
    private interface Way {
        ObjectNode in(JsonNode payload);
    }

    private void spoilObject(List<Mistake> mistakes, JsonNode declared, String path, Way way) {
        JsonNode type = resolve(declared);
        if (!type.path("additionalProperties").asBoolean(true)) {
            add(mistakes, path + " with an unknown field", Kind.FORMATION, way, o -> o.put("unexpected", 1));
        }
        type.path("properties").properties().forEach(property -> {
            String name = property.getKey();
            String at = path + "." + name;
            if (isRequired(type, name)) {
                add(mistakes, at + " missing", Kind.OCCURRENCE, way, o -> o.remove(name));
            }
            spoilValue(mistakes, resolve(property.getValue()), name, at, way);
        });
    }

    private void spoilValue(List<Mistake> mistakes, JsonNode type, String name, String at, Way way) {
        String kind = type.path("type").asString("");
        if (kind.isEmpty()) {
            return;
        }
        replace(mistakes, at + " null", Kind.TYPE, way, name, NODES.nullNode());
        replace(mistakes, at + " of the wrong type", Kind.TYPE, way, name, wrong(kind));
        switch (kind) {
            case "object" ->
                spoilObject(mistakes, type, at, payload ->
                        (ObjectNode) way.in(payload).get(name));
            case "array" -> spoilArray(mistakes, type, name, at, way);
            case "string" -> spoilText(mistakes, type, name, at, way);
            case "integer", "number" -> spoilNumber(mistakes, type, name, at, way);
            default -> replace(mistakes, at + " as text", Kind.TYPE, way, name, NODES.stringNode("true"));
        }
    }

    private void spoilArray(List<Mistake> mistakes, JsonNode type, String name, String at, Way way) {
        if (type.path("minItems").asInt(0) > 0) {
            replace(mistakes, at + " empty", Kind.OCCURRENCE, way, name, NODES.arrayNode());
        }
        JsonNode item = resolve(type.path("items"));
        if (type.has("maxItems")) {
            ArrayNode tooMany = NODES.arrayNode();
            for (int i = 0; i <= type.path("maxItems").asInt(); i++) {
                tooMany.add(make(item, false));
            }
            replace(mistakes, at + " too long", Kind.OCCURRENCE, way, name, tooMany);
        }
        ArrayNode wrongItem = NODES.arrayNode().add(wrong(item.path("type").asString("")));
        replace(mistakes, at + " with a wrong element", Kind.TYPE, way, name, wrongItem);
        if (item.path("type").asString("").equals("object")) {
            spoilObject(mistakes, item, at + "[0]", payload ->
                    (ObjectNode) way.in(payload).get(name).get(0));
        } else if (item.has("enum")) {
            ArrayNode array = NODES.arrayNode().add("Nonsense");
            replace(mistakes, at + " with a bad element", Kind.PROPERTY, way, name, array);
        } else if (item.has("maxLength")) {
            ArrayNode array =
                    NODES.arrayNode().add("x".repeat(item.path("maxLength").asInt() + 1));
            replace(mistakes, at + " with a long element", Kind.PROPERTY, way, name, array);
        }
    }

    private static void spoilText(List<Mistake> mistakes, JsonNode type, String name, String at, Way way) {
        if (type.has("enum")) {
            replace(mistakes, at + " not in the list", Kind.PROPERTY, way, name, NODES.stringNode("Nonsense"));
            String lower = type.path("enum").get(0).asString().toLowerCase();
            if (type.path("enum").valueStream().noneMatch(value -> value.asString()
                    .equals(lower))) {
                replace(mistakes, at + " in lower case", Kind.PROPERTY, way, name, NODES.stringNode(lower));
            }
        }
        if (type.has("maxLength")) {
            String tooLong = "\ud83d\udd0c".repeat(type.path("maxLength").asInt() + 1);
            replace(mistakes, at + " too long", Kind.PROPERTY, way, name, NODES.stringNode(tooLong));
        }
        if (type.path("format").asString("").equals("date-time")) {
            for (String bad :
                    new String[] {"yesterday", "", "2024-13-01T00:00:00Z", "2024-01-01", "2024-01-01T25:00:00Z"}) {
                replace(mistakes, at + " '" + bad + "'", Kind.PROPERTY, way, name, NODES.stringNode(bad));
            }
        }
    }

    private static void spoilNumber(List<Mistake> mistakes, JsonNode type, String name, String at, Way way) {
        if (type.path("type").asString().equals("integer")) {
            replace(mistakes, at + " with a fraction", Kind.TYPE, way, name, NODES.numberNode(1.5));
        }
        replace(mistakes, at + " as text", Kind.TYPE, way, name, NODES.stringNode("7"));
        if (type.has("minimum")) {
            long below = type.path("minimum").asLong() - 1;
            replace(mistakes, at + " too small", Kind.PROPERTY, way, name, NODES.numberNode(below));
        }
        if (type.has("maximum")) {
            long above = type.path("maximum").asLong() + 1;
            replace(mistakes, at + " too large", Kind.PROPERTY, way, name, NODES.numberNode(above));
        }
        if (type.has("multipleOf")) {
            replace(mistakes, at + " too exact", Kind.PROPERTY, way, name, NODES.numberNode(0.25));
        }
    }

    private static JsonNode wrong(String type) {
        return type.equals("object") ? NODES.arrayNode() : NODES.objectNode();
    }

    private static void replace(
            List<Mistake> mistakes, String what, Kind kind, Way way, String name, @Nullable JsonNode value) {
        add(mistakes, what, kind, way, object -> object.set(name, value));
    }

    private static void add(List<Mistake> mistakes, String what, Kind kind, Way way, Consumer<ObjectNode> change) {
        mistakes.add(new Mistake(what, kind, payload -> change.accept(way.in(payload))));
    }

    /** A payload with the mistake in it. */
    public JsonNode spoiled(Mistake mistake) {
        JsonNode payload = largest();
        mistake.change().accept(payload);
        return payload;
    }
}

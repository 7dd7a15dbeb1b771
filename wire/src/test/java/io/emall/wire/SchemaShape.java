package io.emall.wire;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** What a JSON schema asks for: a line of words per field, in the words of {@link RecordShape}. */
public final class SchemaShape {

    private final JsonNode definitions;
    private final SortedMap<String, String> lines = new TreeMap<>();

    private SchemaShape(JsonNode definitions) {
        this.definitions = definitions;
    }

    public static SortedMap<String, String> of(JsonNode schema) {
        return of(schema, schema.path("definitions"));
    }

    public static SortedMap<String, String> of(JsonNode schema, JsonNode definitions) {
        var shape = new SchemaShape(definitions);
        shape.fields("", schema);
        return shape.lines;
    }

    private void fields(String path, JsonNode object) {
        Set<String> required = new HashSet<>();
        object.path("required").forEach(name -> required.add(name.stringValue()));
        for (Map.Entry<String, JsonNode> field : object.path("properties").properties()) {
            String presence = required.contains(field.getKey()) ? "required " : "optional ";
            String at = path + field.getKey();
            lines.put(at, presence + words(at, resolve(field.getValue())));
        }
    }

    private String words(String at, JsonNode type) {
        if (type.path("type").stringValue("").equals("array")) {
            String size = "list" + span(type.get("minItems"), type.get("maxItems"));
            return size + " of " + words(at + "[]", resolve(type.get("items")));
        }
        if (type.has("properties")) {
            fields(at.replace("[]", "") + ".", type);
        }
        return word(type);
    }

    private static String word(JsonNode type) {
        if (type.has("enum")) {
            return oneOf(type.get("enum"));
        }
        return switch (type.path("type").stringValue("any")) {
            case "string" -> text(type);
            case "object" -> type.has("additionalProperties") ? "object" : "open object";
            case "number" ->
                "number" + span(type.get("minimum"), type.get("maximum"))
                        + (type.has("multipleOf") ? " with 1 decimal" : "");
            case "integer" -> "integer" + span(type.get("minimum"), type.get("maximum"));
            case String other -> other;
        };
    }

    private static String oneOf(JsonNode values) {
        Set<String> texts = new TreeSet<>();
        values.forEach(value -> texts.add(value.stringValue()));
        return "one of " + texts;
    }

    private static String text(JsonNode type) {
        boolean moment = type.path("format").stringValue("").equals("date-time")
                || type.path("pattern").stringValue("").startsWith("^\\d{4}-");
        return moment ? "moment" : "text" + span(type.get("minLength"), type.get("maxLength"));
    }

    private static String span(JsonNode min, JsonNode max) {
        if (min == null && max == null) {
            return "";
        }
        return "(%s..%s)".formatted(min == null ? "" : min.intValue(), max == null ? "" : max.intValue());
    }

    /** Follows references and looks through "this or null". */
    private JsonNode resolve(JsonNode type) {
        if (type.has("$ref")) {
            return definitions.get(type.get("$ref").stringValue().replace("#/definitions/", ""));
        }
        return type.has("anyOf") ? resolve(type.get("anyOf").get(0)) : type;
    }
}

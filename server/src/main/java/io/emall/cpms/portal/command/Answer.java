package io.emall.cpms.portal.command;

import io.emall.cpms.core.technical.NameWords;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A document as people read it: lines, parts, and a table where things of a kind repeat. */
public sealed interface Answer {
    JsonMapper JSON = JsonMapper.builder().build();

    record Line(String label, String value) implements Answer {
        public String shape() {
            return "line";
        }
    }

    record Part(String label, List<Answer> lines) implements Answer {
        public String shape() {
            return "part";
        }
    }

    /** @param rows with a cell for each column, empty where there is nothing */
    record Table(String label, List<String> columns, List<List<String>> rows) implements Answer {
        public String shape() {
            return "table";
        }
    }

    static List<Answer> of(String document) {
        return JSON.readTree(document) instanceof ObjectNode object ? lines(object) : List.of();
    }

    static String pretty(String document) {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(JSON.readTree(document));
    }

    private static List<Answer> lines(ObjectNode object) {
        List<Answer> lines = new ArrayList<>();
        object.properties().forEach(field -> lines.add(line(NameWords.of(field.getKey()), field.getValue())));
        return lines;
    }

    private static Answer line(String label, JsonNode value) {
        return switch (value) {
            case ObjectNode object -> new Part(label, lines(object));
            case ArrayNode array
            when !array.isEmpty() && array.valueStream().allMatch(JsonNode::isObject) -> table(label, array);
            default -> new Line(label, text(value));
        };
    }

    private static Answer table(String label, ArrayNode array) {
        List<Map<String, String>> rows = array.valueStream().map(Answer::flat).toList();
        Set<String> columns = new LinkedHashSet<>();
        rows.forEach(row -> columns.addAll(row.keySet()));
        return new Table(
                label,
                List.copyOf(columns),
                rows.stream()
                        .map(row -> columns.stream()
                                .map(column -> row.getOrDefault(column, ""))
                                .toList())
                        .toList());
    }

    private static Map<String, String> flat(JsonNode element) {
        Map<String, String> cells = new LinkedHashMap<>();
        flatten("", element, cells);
        return cells;
    }

    private static void flatten(String path, JsonNode node, Map<String, String> cells) {
        node.properties().forEach(field -> {
            String name = path.isEmpty() ? field.getKey() : path + " " + field.getKey();
            if (field.getValue().isObject()) {
                flatten(name, field.getValue(), cells);
            } else {
                cells.put(NameWords.of(name), text(field.getValue()));
            }
        });
    }

    private static String text(JsonNode value) {
        return switch (value) {
            case ArrayNode array -> array.valueStream().map(Answer::text).collect(Collectors.joining(", "));
            case ObjectNode object -> object.toString();
            default -> value.asString();
        };
    }
}

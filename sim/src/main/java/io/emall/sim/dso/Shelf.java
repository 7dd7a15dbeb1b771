package io.emall.sim.dso;

import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The objects of one kind that a VTN keeps. */
final class Shelf {
    private static final Set<String> FILTERS =
            Set.of("programID", "venName", "venID", "resourceName", "clientName", "eventID");
    private static final Map<String, String> NAMES = Map.of("vens", "venName", "programs", "programName");

    private final String kind;
    private final InstantSource clock;
    private final Map<String, ObjectNode> objects = new LinkedHashMap<>();
    private int made;

    Shelf(String kind, InstantSource clock) {
        this.kind = kind;
        this.clock = clock;
    }

    /** Something has that name already. */
    static final class Taken extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    synchronized ObjectNode add(ObjectNode told, String clientId) {
        String name = NAMES.get(kind);
        if (name != null
                && objects.values().stream().anyMatch(other -> other.path(name).equals(told.path(name)))) {
            throw new Taken();
        }
        String one = kind.substring(0, kind.length() - 1);
        ObjectNode stored = told.deepCopy();
        String id = one + "-" + ++made;
        Instant now = clock.instant();
        stored.put("id", id).put("createdDateTime", now.toString()).put("modificationDateTime", now.toString());
        owned(stored, one, clientId);
        objects.put(id, stored);
        return stored;
    }

    /** What VENs tell of themselves is served as the DSO's own; a resource may be named by its name. */
    private static void owned(ObjectNode stored, String one, String clientId) {
        switch (one) {
            case "ven" -> stored.put("objectType", "BL_VEN_REQUEST").put("clientID", clientId);
            case "resource" -> {
                stored.put("objectType", "BL_RESOURCE_REQUEST").put("clientID", clientId);
                stored.set("targets", JsonNodeFactory.instance.arrayNode().add(stored.path("resourceName")));
            }
            case "report", "subscription" ->
                stored.put("objectType", one.toUpperCase(Locale.ROOT)).put("clientID", clientId);
            default -> stored.put("objectType", one.toUpperCase(Locale.ROOT));
        }
    }

    synchronized Optional<ObjectNode> remove(String id) {
        return Optional.ofNullable(objects.remove(id));
    }

    synchronized JsonNode get(String id) {
        ObjectNode found = objects.get(id);
        return found == null ? new JsonMapper().createObjectNode() : found;
    }

    synchronized List<ObjectNode> all() {
        return objects.values().stream().map(ObjectNode::deepCopy).toList();
    }

    List<ObjectNode> find(Map<String, String> query) {
        return all().stream()
                .filter(object -> query.entrySet().stream()
                        .filter(filter -> FILTERS.contains(filter.getKey()))
                        .allMatch(filter ->
                                object.path(filter.getKey()).asString("").equals(filter.getValue())))
                .toList();
    }
}

package io.emall.cpms.ocpi.peer;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The CPO's objects as this partner keeps them, by module and id. Two EVSEs of a location are patched at once, and each
 * patch reads the location before it writes it: one at a time.
 */
final class Shelf {

    private final Map<String, ObjectNode> objects = new HashMap<>();

    synchronized Optional<ObjectNode> find(String module, String id) {
        return Optional.ofNullable(objects.get(key(module, id)));
    }

    synchronized long count(String module) {
        return objects.keySet().stream()
                .filter(key -> key.startsWith(module + "/"))
                .count();
    }

    /** @return whether it is new */
    synchronized boolean put(String module, String id, JsonNode object) {
        return objects.put(key(module, id), (ObjectNode) object) == null;
    }

    synchronized boolean remove(String module, String id) {
        return objects.remove(key(module, id)) != null;
    }

    /** Charging periods are added, all else replaces (mod_sessions §PATCH). */
    synchronized boolean patch(String module, String id, JsonNode part) {
        ObjectNode known = objects.get(key(module, id));
        if (known == null) {
            return false;
        }
        ObjectNode changed = known.deepCopy();
        part.properties().forEach(field -> {
            if (field.getKey().equals("charging_periods")) {
                ((ArrayNode) changed.withArray("charging_periods")).addAll((ArrayNode) field.getValue());
            } else {
                changed.set(field.getKey(), field.getValue());
            }
        });
        objects.put(key(module, id), changed);
        return true;
    }

    /** An EVSE's fields; the location's own last_updated moves with them (mod_locations §PATCH). */
    synchronized boolean patchEvse(String location, String uid, JsonNode part) {
        ObjectNode known = objects.get(key("locations", location));
        if (known == null) {
            return false;
        }
        ObjectNode changed = known.deepCopy();
        for (JsonNode evse : changed.path("evses")) {
            if (evse.path("uid").asString("").equalsIgnoreCase(uid)) {
                ((ObjectNode) evse).setAll((ObjectNode) part);
                changed.set("last_updated", part.path("last_updated"));
                objects.put(key("locations", location), changed);
                return true;
            }
        }
        return false;
    }

    private static String key(String module, String id) {
        return module + "/" + id.toLowerCase(Locale.ROOT);
    }
}

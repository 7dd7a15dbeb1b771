package io.emall.sim.emsp;

import io.emall.wire.ocpi.v221.Cdr;
import io.emall.wire.ocpi.v221.Location;
import io.emall.wire.ocpi.v221.Session;
import io.emall.wire.ocpi.v221.Tariff;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the eMSP has been told: the newest state of each object, put together from what was pushed. */
public final class Book {
    private final Map<String, ObjectNode> objects = new ConcurrentSkipListMap<>();

    public List<Location> locations() {
        return all("locations", Location.class);
    }

    public Optional<Location> location(String id) {
        return one("locations", id, Location.class);
    }

    public List<Tariff> tariffs() {
        return all("tariffs", Tariff.class);
    }

    public Optional<Tariff> tariff(String id) {
        return one("tariffs", id, Tariff.class);
    }

    public List<Session> sessions() {
        return all("sessions", Session.class);
    }

    public List<Session> sessionsAt(String location) {
        return sessions().stream()
                .filter(session -> session.locationId().equals(location))
                .toList();
    }

    public Optional<Session> session(String id) {
        return one("sessions", id, Session.class);
    }

    public List<Cdr> cdrs() {
        return all("cdrs", Cdr.class);
    }

    public List<Cdr> cdrsAt(String location) {
        return cdrs().stream()
                .filter(cdr -> cdr.cdrLocation().id().equals(location))
                .toList();
    }

    public Optional<Cdr> cdr(String id) {
        return one("cdrs", id, Cdr.class);
    }

    /** Any object as it was told: of locations, tariffs, sessions, cdrs, bookings or booking_locations. */
    public Optional<JsonNode> raw(String module, String id) {
        return Optional.ofNullable(objects.get(module + "/" + id));
    }

    synchronized void put(String module, String id, JsonNode object) {
        objects.put(module + "/" + id, (ObjectNode) object.deepCopy());
    }

    synchronized boolean remove(String module, String id) {
        return objects.remove(module + "/" + id) != null;
    }

    /** Merges a PATCH; charging periods are appended (O-34). False when the object is unknown. */
    synchronized boolean patch(String module, String id, JsonNode change) {
        ObjectNode known = objects.get(module + "/" + id);
        if (known == null) {
            return false;
        }
        merge(known, change);
        return true;
    }

    /** Replaces or merges an EVSE of a location, or one of its connectors. */
    synchronized boolean child(String location, String evse, @Nullable String connector, JsonNode change, boolean put) {
        ObjectNode known = objects.get("locations/" + location);
        if (known == null) {
            return false;
        }
        ArrayNode evses = known.withArray("evses");
        if (connector == null) {
            return change(evses, "uid", evse, change, put);
        }
        return find(evses, "uid", evse)
                .map(e -> change(e.withArray("connectors"), "id", connector, change, put))
                .orElse(false);
    }

    /** Replaces a calendar of what can be booked. */
    synchronized boolean calendar(String place, String calendar, JsonNode now) {
        ObjectNode known = objects.get("booking_locations/" + place);
        return known != null && change(known.withArray("calendars"), "id", calendar, now, true);
    }

    private static boolean change(ArrayNode list, String key, String id, JsonNode change, boolean put) {
        Optional<ObjectNode> known = find(list, key, id);
        if (put) {
            known.ifPresent(ObjectNode::removeAll);
            ObjectNode target = known.orElseGet(list::addObject);
            merge(target, change);
            return true;
        }
        known.ifPresent(object -> merge(object, change));
        return known.isPresent();
    }

    private static Optional<ObjectNode> find(ArrayNode list, String key, String id) {
        for (JsonNode element : list) {
            if (element.path(key).asString("").equalsIgnoreCase(id)) {
                return Optional.of((ObjectNode) element);
            }
        }
        return Optional.empty();
    }

    private static void merge(ObjectNode known, JsonNode change) {
        change.properties().forEach(field -> {
            if (field.getKey().equals("charging_periods") && known.has("charging_periods")) {
                field.getValue().forEach(known.withArray("charging_periods")::add);
            } else {
                known.set(field.getKey(), field.getValue());
            }
        });
    }

    private <T> List<T> all(String module, Class<T> type) {
        return objects.entrySet().stream()
                .filter(e -> e.getKey().startsWith(module + "/"))
                .map(e -> OcpiJson.MAPPER.treeToValue(e.getValue(), type))
                .toList();
    }

    private <T> Optional<T> one(String module, String id, Class<T> type) {
        return raw(module, id).map(node -> OcpiJson.MAPPER.treeToValue(node, type));
    }
}

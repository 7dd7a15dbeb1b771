package io.emall.cpms.ocpi.client;

import io.emall.cpms.core.unit.PartnerId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What each partner took last of the objects that changed lately: what a PATCH may build on. Only in memory, and only so
 * many: what is not here goes as a whole.
 */
final class LastSent {

    private static final int MOST = 5_000;

    private record Key(PartnerId partner, String object) {}

    private final Map<Key, ObjectNode> copies = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, ObjectNode> eldest) {
            return size() > MOST;
        }
    };

    synchronized @Nullable ObjectNode find(PartnerId partner, String object) {
        return copies.get(new Key(partner, object));
    }

    synchronized void took(PartnerId partner, String object, ObjectNode copy) {
        copies.put(new Key(partner, object), copy);
    }

    synchronized void forget(PartnerId partner, String object) {
        copies.remove(new Key(partner, object));
    }

    synchronized void forget(PartnerId partner) {
        copies.keySet().removeIf(key -> key.partner().equals(partner));
    }
}

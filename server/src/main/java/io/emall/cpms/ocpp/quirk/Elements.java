package io.emall.cpms.ocpp.quirk;

import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** The elements of a list. */
final class Elements {
    private Elements() {}

    /** @return whether there were any to drop */
    static boolean drop(ArrayNode list, Predicate<JsonNode> unwanted) {
        int before = list.size();
        list.removeIf(unwanted);
        return list.size() < before;
    }
}

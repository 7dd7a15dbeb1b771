package io.emall.cpms.grid.openadr;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Makes bad objects of good ones. */
final class Hostile {
    private static final JsonMapper JSON = new JsonMapper();

    private Hostile() {}

    /** The good one with some members replaced. */
    static String merged(String good, String change) {
        ObjectNode object = (ObjectNode) JSON.readTree(good);
        object.setAll((ObjectNode) JSON.readTree(change));
        return object.toString();
    }
}

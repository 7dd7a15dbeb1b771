package io.emall.cpms.ocpi.peer;

import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An answer the partner gives, before it is put into the envelope. */
record Said(int http, int code, Object data, Map<String, String> headers) {

    static Said ok(Object data) {
        return new Said(200, 1000, data, Map.of());
    }

    static Said done() {
        return ok(null);
    }

    static Said created() {
        return new Said(201, 1000, null, Map.of());
    }

    static Said no(int http, int code) {
        return new Said(http, code, null, Map.of());
    }

    Said with(Map<String, String> more) {
        return new Said(http, code, data, more);
    }

    String text(JsonMapper json) {
        ObjectNode envelope = json.createObjectNode();
        if (data != null) {
            envelope.set("data", json.valueToTree(data));
        }
        envelope.put("status_code", code).put("timestamp", "2026-03-02T10:00:00Z");
        return envelope.toString();
    }
}

package io.emall.cpms.ocpi.server;

import io.emall.cpms.ocpi.http.OcpiJson;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A request's JSON, read with a limit. */
public final class Body {

    private static final int LARGEST = 1 << 20;

    private final OcpiJson json;
    private final JsonNode document;

    private Body(OcpiJson json, JsonNode document) {
        this.json = json;
        this.document = document;
    }

    static Body of(HttpServletRequest request, OcpiJson json) throws IOException {
        byte[] text = request.getInputStream().readNBytes(LARGEST + 1);
        if (text.length > LARGEST) {
            throw new Refusal(Reply.fault(413, "the body is too large"));
        }
        return new Body(json, json.parse(text));
    }

    /** @throws OcpiJson.Incomplete if it is not such an object */
    public <T extends Record> T as(Class<T> type) {
        return json.read(document, type);
    }

    /** @throws OcpiJson.Incomplete if it is not an object */
    public ObjectNode object() {
        if (document instanceof ObjectNode object) {
            return object;
        }
        throw new OcpiJson.Incomplete("an object is expected");
    }
}

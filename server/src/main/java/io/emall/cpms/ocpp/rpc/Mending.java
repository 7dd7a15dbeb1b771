package io.emall.cpms.ocpp.rpc;

import io.emall.cpms.ocpp.codec.Json;
import io.emall.cpms.ocpp.codec.Reading;
import io.emall.cpms.ocpp.codec.RecordCodec;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads a payload a second time, leniently, after it was found to break the rules (field lesson 13). */
final class Mending {
    private static final int PAYLOAD = 3;

    private final Json json;
    private final JsonMapper lenient =
            JsonMapper.builder().enable(JsonReadFeature.ALLOW_TRAILING_COMMA).build();

    Mending(Json json) {
        this.json = json;
    }

    /** The request, if mending the frame's payload made one of it. */
    <Q> Optional<Q> mended(String frame, Mender mender, RecordCodec<Q> codec) {
        try {
            return lenient.readTree(frame).get(PAYLOAD) instanceof ObjectNode payload
                    ? mended(payload, mender, codec)
                    : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private <Q> Optional<Q> mended(ObjectNode payload, Mender mender, RecordCodec<Q> codec) {
        mender.mend(payload);
        return read(payload, codec) instanceof Reading.Read<Q>(Q request) ? Optional.of(request) : Optional.empty();
    }

    private <Q> Reading<Q> read(JsonNode payload, RecordCodec<Q> codec) {
        try (JsonParser in = json.parser(payload.toString())) {
            in.nextToken();
            return codec.read(in);
        }
    }
}

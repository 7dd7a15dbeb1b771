package io.emall.cpms.ocpp.rpc;

import io.emall.cpms.ocpp.codec.Json;
import io.emall.cpms.ocpp.codec.Reading;
import io.emall.cpms.ocpp.codec.RecordCodec;
import io.emall.cpms.ocpp.quirk.Quirks;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads a payload a second time, leniently, after it was found to break the rules (field lesson 13). */
final class Mending {
    private static final int PAYLOAD = 3;
    private static final String TRAILING_COMMA = "trailing-comma";

    private final Json json;
    private final JsonMapper strict = JsonMapper.shared();
    private final JsonMapper lenient =
            JsonMapper.builder().enable(JsonReadFeature.ALLOW_TRAILING_COMMA).build();

    Mending(Json json) {
        this.json = json;
    }

    /** @param quirks the names of what was put right */
    record Mended<Q>(Q request, Set<String> quirks) {}

    /** The request, if mending the frame's payload made one of it. */
    <Q> Optional<Mended<Q>> mended(String frame, Quirks quirks, RecordCodec<Q> codec) {
        try {
            Set<String> found = new LinkedHashSet<>();
            return tree(frame, found).get(PAYLOAD) instanceof ObjectNode payload
                    ? mended(payload, quirks, codec, found)
                    : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private JsonNode tree(String frame, Set<String> found) {
        try {
            return strict.readTree(frame);
        } catch (JacksonException broken) {
            JsonNode tree = lenient.readTree(frame);
            found.add(TRAILING_COMMA);
            return tree;
        }
    }

    private <Q> Optional<Mended<Q>> mended(ObjectNode payload, Quirks quirks, RecordCodec<Q> codec, Set<String> found) {
        found.addAll(quirks.mend(payload, codec.form()));
        return read(payload, codec) instanceof Reading.Read<Q>(Q request)
                ? Optional.of(new Mended<>(request, found))
                : Optional.empty();
    }

    private <Q> Reading<Q> read(JsonNode payload, RecordCodec<Q> codec) {
        try (JsonParser in = json.parser(payload.toString())) {
            in.nextToken();
            return codec.read(in);
        }
    }
}

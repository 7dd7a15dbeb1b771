package io.emall.cpms.ocpp.rpc;

import io.emall.cpms.ocpp.codec.InvalidRecord;
import io.emall.cpms.ocpp.codec.Json;
import io.emall.cpms.ocpp.codec.RecordCodec;
import java.io.StringWriter;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Writes messages (P-10, P-13, P-15). */
final class FrameWriter {
    private static final int MAX_DESCRIPTION = 255;

    private final Json json;
    private final Version version;

    FrameWriter(Json json, Version version) {
        this.json = json;
        this.version = version;
    }

    /** @throws InvalidRecord if the payload breaks the version's rules */
    <T> String call(String id, String action, RecordCodec<T> codec, T payload) {
        return frame(2, id, action, out -> codec.write(out, payload));
    }

    /** @throws InvalidRecord if the payload breaks the version's rules */
    <T> String result(String id, RecordCodec<T> codec, T payload) {
        return frame(3, id, null, out -> codec.write(out, payload));
    }

    String error(String id, Fault fault) {
        return error(4, id, fault);
    }

    /** Tells a station that its answer breaks the rules. */
    String resultError(String id, Fault fault) {
        return error(5, id, fault);
    }

    private String error(int type, String id, Fault fault) {
        return frame(type, id, version.errorCodes().of(fault), out -> {
            out.writeString(shortened(fault.description()));
            out.writeStartObject();
            out.writeEndObject();
        });
    }

    private interface Rest {
        void write(JsonGenerator out);
    }

    private String frame(int type, String id, @Nullable String name, Rest rest) {
        StringWriter text = new StringWriter(256);
        try (JsonGenerator out = json.generator(text)) {
            out.writeStartArray();
            out.writeNumber(type);
            out.writeString(id);
            if (name != null) {
                out.writeString(name);
            }
            rest.write(out);
            out.writeEndArray();
        }
        return text.toString();
    }

    private static String shortened(String description) {
        if (description.length() <= MAX_DESCRIPTION) {
            return description;
        }
        int end = Character.isHighSurrogate(description.charAt(MAX_DESCRIPTION - 1)) ? 254 : MAX_DESCRIPTION;
        return description.substring(0, end);
    }
}

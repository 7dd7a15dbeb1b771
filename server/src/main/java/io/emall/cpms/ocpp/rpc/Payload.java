package io.emall.cpms.ocpp.rpc;

import io.emall.cpms.ocpp.codec.Json;
import io.emall.cpms.ocpp.codec.Reading;
import io.emall.cpms.ocpp.codec.RecordCodec;
import io.emall.cpms.ocpp.codec.Violation;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** The rest of a frame, from its payload on: read once, by the thread that handles it. */
final class Payload {
    private final JsonParser in;
    private final boolean nullIsEmpty;

    /** @param in stands on the payload's first token */
    Payload(JsonParser in, boolean nullIsEmpty) {
        this.in = in;
        this.nullIsEmpty = nullIsEmpty;
    }

    <T> Reading<T> read(RecordCodec<T> codec) {
        try (in) {
            Reading<T> reading =
                    in.currentToken() == JsonToken.VALUE_NULL && nullIsEmpty ? codec.readNothing() : codec.read(in);
            return reading instanceof Reading.Rejected<T> || endsHere() ? reading : tooMuch();
        } catch (JacksonException e) {
            return new Reading.Rejected<>(Json.malformed(e));
        }
    }

    private boolean endsHere() {
        return in.nextToken() == JsonToken.END_ARRAY && in.nextToken() == null;
    }

    private static <T> Reading<T> tooMuch() {
        return new Reading.Rejected<>(new Violation(Violation.Kind.FORMATION, "", "something follows the payload"));
    }
}

package io.emall.cpms.ocpp.codec;

import io.emall.cpms.ocpp.codec.Violation.Kind;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads and writes one record class. */
public final class RecordCodec<T> {
    private final Class<T> type;
    private final RecordShape shape;

    RecordCodec(Class<T> type, RecordShape shape) {
        this.type = type;
        this.shape = shape;
    }

    /** Reads the object that starts at the parser's current token; malformed JSON is a violation too. */
    public Reading<T> read(JsonParser in) {
        try {
            if (in.currentToken() != JsonToken.START_OBJECT) {
                throw new Mismatch(Kind.FORMATION, "the payload must be an object");
            }
            return new Reading.Read<>(type.cast(shape.read(in)));
        } catch (Mismatch e) {
            return new Reading.Rejected<>(e.violation());
        } catch (JacksonException e) {
            return new Reading.Rejected<>(Json.malformed(e));
        }
    }

    /** What {@code {}} reads as. */
    public Reading<T> readNothing() {
        try {
            return new Reading.Read<>(type.cast(shape.empty()));
        } catch (Mismatch e) {
            return new Reading.Rejected<>(e.violation());
        }
    }

    /**
     * Writes the record as an object.
     *
     * @throws InvalidRecord if it breaks the rules of this version
     */
    public void write(JsonGenerator out, T value) {
        try {
            shape.write(out, value);
        } catch (Mismatch e) {
            throw new InvalidRecord(type, e.violation());
        }
    }
}

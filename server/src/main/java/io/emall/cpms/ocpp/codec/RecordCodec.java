package io.emall.cpms.ocpp.codec;

import io.emall.cpms.core.technical.FieldType;
import io.emall.cpms.ocpp.codec.Violation.Kind;
import java.io.StringWriter;
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

    /** The form of its objects, with the rules that reading and writing keep. */
    public FieldType.Group form() {
        return Forms.of(shape);
    }

    /** Reads a text that holds the object and nothing else. */
    public Reading<T> read(Json json, String text) {
        try (JsonParser in = json.parser(text)) {
            in.nextToken();
            Reading<T> reading = read(in);
            boolean alone = reading instanceof Reading.Rejected || in.nextToken() == null;
            return alone
                    ? reading
                    : new Reading.Rejected<>(new Violation(Kind.FORMATION, "", "something follows the object"));
        } catch (JacksonException e) {
            return new Reading.Rejected<>(Json.malformed(e));
        }
    }

    /** @throws InvalidRecord if it breaks the rules of this version */
    public String text(Json json, T value) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = json.generator(text)) {
            write(out, value);
        }
        return text.toString();
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

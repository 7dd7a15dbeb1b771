package io.emall.cpms.ocpp.codec;

import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** One of a fixed list of texts. */
final class EnumShape<E extends Enum<E>> implements Shape {
    private final Class<E> type;
    private final Spelling<E> spelling;

    EnumShape(Class<E> type, Spelling<E> spelling) {
        this.type = type;
        this.spelling = spelling;
    }

    List<String> texts() {
        return spelling.all();
    }

    @Override
    public Object read(JsonParser in) {
        if (in.currentToken() != JsonToken.VALUE_STRING) {
            throw Mismatch.type("a text");
        }
        return spelling.find(in.getString()).orElseThrow(() -> Mismatch.property("is not an allowed value"));
    }

    @Override
    public void write(JsonGenerator out, Object value) {
        E constant = type.cast(value);
        if (!spelling.has(constant)) {
            throw Mismatch.property("is not an allowed value");
        }
        out.writeString(spelling.of(constant));
    }
}

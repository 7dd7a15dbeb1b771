package io.emall.cpms.ocpp.codec;

import java.time.Instant;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** A moment: read leniently, written as UTC with milliseconds (P-21, field lesson 12). */
record InstantShape() implements Shape {

    @Override
    public Object read(JsonParser in) {
        if (in.currentToken() != JsonToken.VALUE_STRING) {
            throw Mismatch.type("a text");
        }
        Instant moment = Timestamps.parse(in.getString());
        if (moment == null) {
            throw Mismatch.property("is not a date and time");
        }
        return moment;
    }

    @Override
    public void write(JsonGenerator out, Object value) {
        out.writeString(Timestamps.format((Instant) value));
    }
}

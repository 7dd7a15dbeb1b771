package io.emall.cpms.ocpp.codec;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** A text of limited length, counted in Unicode characters as JSON Schema does. */
record TextShape(int min, int max) implements Shape {

    @Override
    public Object read(JsonParser in) {
        if (in.currentToken() != JsonToken.VALUE_STRING) {
            throw Mismatch.type("a text");
        }
        return checked(in.getString());
    }

    @Override
    public void write(JsonGenerator out, Object value) {
        out.writeString(checked((String) value));
    }

    private String checked(String text) {
        if (text.length() > max && text.codePointCount(0, text.length()) > max) {
            throw Mismatch.property("is longer than " + max + " characters");
        }
        if (text.length() < min) {
            throw Mismatch.property("is shorter than " + min + " characters");
        }
        return text;
    }
}

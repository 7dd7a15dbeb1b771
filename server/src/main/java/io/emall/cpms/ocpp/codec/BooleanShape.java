package io.emall.cpms.ocpp.codec;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/** True or false. */
record BooleanShape() implements Shape {

    @Override
    public Object read(JsonParser in) {
        return switch (in.currentToken()) {
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> throw Mismatch.type("true or false");
        };
    }

    @Override
    public void write(JsonGenerator out, Object value) {
        out.writeBoolean((Boolean) value);
    }
}

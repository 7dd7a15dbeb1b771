package io.emall.cpms.ocpp.codec;

import io.emall.cpms.ocpp.codec.Violation.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** A list of limited size. */
record ListShape(Shape element, int min, int max) implements Shape {

    @Override
    public Object read(JsonParser in) {
        if (in.currentToken() != JsonToken.START_ARRAY) {
            throw Mismatch.type("a list");
        }
        List<Object> elements = new ArrayList<>(4);
        while (in.nextToken() != JsonToken.END_ARRAY) {
            checkRoom(elements.size());
            elements.add(readElement(in, elements.size()));
        }
        checkEnough(elements.size());
        return Collections.unmodifiableList(elements);
    }

    private Object readElement(JsonParser in, int index) {
        try {
            return element.read(in);
        } catch (Mismatch e) {
            throw e.inElement(index);
        }
    }

    @Override
    public void write(JsonGenerator out, Object value) {
        List<?> elements = (List<?>) value;
        checkEnough(elements.size());
        out.writeStartArray();
        for (int i = 0; i < elements.size(); i++) {
            checkRoom(i);
            writeElement(out, elements.get(i), i);
        }
        out.writeEndArray();
    }

    private void writeElement(JsonGenerator out, Object value, int index) {
        try {
            element.write(out, value);
        } catch (Mismatch e) {
            throw e.inElement(index);
        }
    }

    @Override
    public boolean isEmpty(Object value) {
        return ((List<?>) value).isEmpty();
    }

    private void checkEnough(int size) {
        if (size < min) {
            throw new Mismatch(Kind.OCCURRENCE, "has fewer than " + min + " elements");
        }
    }

    private void checkRoom(int size) {
        if (size >= max) {
            throw new Mismatch(Kind.OCCURRENCE, "has more than " + max + " elements");
        }
    }
}

package io.emall.cpms.ocpp.codec;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** A text that may only be one of a list of words in this version. */
record WordShape(List<String> words) implements Shape {

    /** @param words a class whose constants are the words */
    static WordShape of(Class<?> words) {
        List<String> found = new ArrayList<>();
        for (Field field : words.getFields()) {
            if (field.getType() == String.class && Modifier.isStatic(field.getModifiers())) {
                found.add(constant(field));
            }
        }
        return new WordShape(List.copyOf(found));
    }

    private static String constant(Field field) {
        try {
            return (String) field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalArgumentException(field + " is not public", e);
        }
    }

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

    private String checked(String word) {
        if (!words.contains(word)) {
            throw Mismatch.property("is not an allowed value");
        }
        return word;
    }
}

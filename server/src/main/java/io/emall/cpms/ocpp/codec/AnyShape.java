package io.emall.cpms.ocpp.codec;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Anything at all, kept as maps, lists, texts, numbers and booleans: contents of custom data and data transfers. */
record AnyShape() implements Shape {

    @Override
    public Object read(JsonParser in) {
        return switch (in.currentToken()) {
            case START_OBJECT -> object(in);
            case START_ARRAY -> array(in);
            case VALUE_STRING -> in.getString();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Decimals.read(in);
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> JsonNull.NULL;
        };
    }

    private Map<String, Object> object(JsonParser in) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (String name = in.nextName(); name != null; name = in.nextName()) {
            in.nextToken();
            fields.put(name, read(in));
        }
        return fields;
    }

    private List<Object> array(JsonParser in) {
        List<Object> elements = new ArrayList<>();
        while (in.nextToken() != JsonToken.END_ARRAY) {
            elements.add(read(in));
        }
        return elements;
    }

    @Override
    public void write(JsonGenerator out, Object value) {
        switch (value) {
            case Map<?, ?> fields -> {
                out.writeStartObject();
                fields.forEach((name, field) -> {
                    out.writeName(String.valueOf(name));
                    write(out, field);
                });
                out.writeEndObject();
            }
            case Iterable<?> elements -> {
                out.writeStartArray();
                elements.forEach(element -> write(out, element));
                out.writeEndArray();
            }
            case Boolean truth -> out.writeBoolean(truth);
            case BigDecimal number -> out.writeNumber(number);
            case Number number -> out.writeNumber(new BigDecimal(number.toString()));
            case JsonNull _ -> out.writeNull();
            default -> out.writeString(value.toString());
        }
    }
}

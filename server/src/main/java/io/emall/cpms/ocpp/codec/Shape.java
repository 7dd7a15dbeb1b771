package io.emall.cpms.ocpp.codec;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/** How one kind of value looks in JSON. Shapes are built once per record class and version, then only used. */
sealed interface Shape
        permits AnyShape,
                BooleanShape,
                DecimalShape,
                EnumShape,
                InstantShape,
                IntegerShape,
                ListShape,
                RecordShape,
                TextShape,
                WordShape {

    /**
     * Reads the value whose first token is the parser's current one.
     *
     * @throws Mismatch if it breaks a rule
     */
    Object read(JsonParser in);

    /**
     * Writes the value.
     *
     * @throws Mismatch if it breaks a rule: nothing wrong may leave either
     */
    void write(JsonGenerator out, Object value);

    /** Whether an optional field with this value is left out (P-15). */
    default boolean isEmpty(Object value) {
        return false;
    }
}

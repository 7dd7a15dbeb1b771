package io.emall.cpms.core.technical;

import java.util.List;

/** What may stand in a field of a document; the bounds are included. */
public sealed interface FieldType {

    /** @param max characters; {@link Integer#MAX_VALUE} if there is no limit */
    record Text(int min, int max) implements FieldType {}

    /** A whole number; {@link Long#MIN_VALUE} and {@link Long#MAX_VALUE} mean no bound. */
    record Whole(long min, long max) implements FieldType {}

    /** @param decimals digits after the point; {@link Integer#MAX_VALUE} if there is no limit */
    record Decimal(long min, long max, int decimals) implements FieldType {}

    record YesNo() implements FieldType {}

    /** One of these texts. */
    record Choice(List<String> values) implements FieldType {}

    /** A moment, written as in {@code 2026-05-03T14:03:00Z}. */
    record Moment() implements FieldType {}

    /** @param open whether it takes fields beside these: a vendor's own */
    record Group(List<Field> fields, boolean open) implements FieldType {}

    /** @param max elements; {@link Integer#MAX_VALUE} if there is no limit */
    record Many(FieldType element, int min, int max) implements FieldType {}

    /** Whatever the vendor says. */
    record Anything() implements FieldType {}
}

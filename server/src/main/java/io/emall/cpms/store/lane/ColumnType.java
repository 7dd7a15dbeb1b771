package io.emall.cpms.store.lane;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.function.Function;
import org.postgresql.core.Oid;
import org.postgresql.util.ByteConverter;

/** How the values of a column travel: in PostgreSQL's binary form, so that nobody prints or parses them. */
public enum ColumnType {
    /** Any value, as it prints. PostgreSQL stores no NUL character, and no fact may be refused for one. */
    TEXT("_text", Oid.TEXT, Oid.TEXT_ARRAY, value -> value.toString()
            .replace('\0', '\uFFFD')
            .getBytes(StandardCharsets.UTF_8)),
    /** A {@link java.util.UUID}, or an id that prints as one. */
    UUID("_uuid", Oid.UUID, Oid.UUID_ARRAY, ColumnType::uuid),
    /** An {@link Instant}, to the microsecond. */
    MOMENT("_timestamptz", Oid.TIMESTAMPTZ, Oid.TIMESTAMPTZ_ARRAY, value -> int8(micros((Instant) value))),
    INT4("_int4", Oid.INT4, Oid.INT4_ARRAY, value -> int4((Integer) value)),
    INT8("_int8", Oid.INT8, Oid.INT8_ARRAY, value -> int8(((Number) value).longValue())),
    FLOAT8("_float8", Oid.FLOAT8, Oid.FLOAT8_ARRAY, value -> int8(Double.doubleToRawLongBits((Double) value))),
    BOOL("_bool", Oid.BOOL, Oid.BOOL_ARRAY, value -> new byte[] {(byte) ((Boolean) value ? 1 : 0)}),
    NUMERIC("_numeric", Oid.NUMERIC, Oid.NUMERIC_ARRAY, value -> ByteConverter.numeric((BigDecimal) value));

    private static final long EPOCH_OF_POSTGRESQL =
            Instant.parse("2000-01-01T00:00:00Z").getEpochSecond();

    final String array;
    final int oid;
    final int arrayOid;
    private final Function<Object, byte[]> encoding;

    ColumnType(String array, int oid, int arrayOid, Function<Object, byte[]> encoding) {
        this.array = array;
        this.oid = oid;
        this.arrayOid = arrayOid;
        this.encoding = encoding;
    }

    byte[] encoded(Object value) {
        return encoding.apply(value);
    }

    private static byte[] int4(int value) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(value).array();
    }

    private static byte[] int8(long value) {
        return ByteBuffer.allocate(Long.BYTES).putLong(value).array();
    }

    private static byte[] uuid(Object value) {
        java.util.UUID uuid = java.util.UUID.fromString(value.toString());
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(uuid.getMostSignificantBits())
                .putLong(uuid.getLeastSignificantBits())
                .array();
    }

    private static long micros(Instant moment) {
        return (moment.getEpochSecond() - EPOCH_OF_POSTGRESQL) * 1_000_000 + moment.getNano() / 1_000;
    }
}

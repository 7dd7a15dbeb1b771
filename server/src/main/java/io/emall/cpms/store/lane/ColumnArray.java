package io.emall.cpms.store.lane;

import java.nio.ByteBuffer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PGBinaryObject;
import org.postgresql.util.PGobject;

/** One column of many rows, as an array in PostgreSQL's binary form. */
final class ColumnArray extends PGobject implements PGBinaryObject {

    private static final long serialVersionUID = 1;

    private static final int HEADER = 5 * Integer.BYTES;
    private static final int NULL = -1;

    private final byte[] bytes;

    ColumnArray(ColumnType columnType, List<Row> rows, int column) {
        setType(columnType.array);
        byte[] @Nullable [] values = new byte[rows.size()] @Nullable [];
        int length = HEADER;
        for (int i = 0; i < values.length; i++) {
            Object value = rows.get(i).values().get(column);
            values[i] = value == null ? null : columnType.encoded(value);
            length += Integer.BYTES + (values[i] == null ? 0 : values[i].length);
        }
        this.bytes = array(columnType, values, length);
    }

    private static byte[] array(ColumnType type, byte[] @Nullable [] values, int length) {
        int dimensions = 1;
        int mayHoldNulls = 1;
        int firstIndex = 1;
        ByteBuffer array = ByteBuffer.allocate(length)
                .putInt(dimensions)
                .putInt(mayHoldNulls)
                .putInt(type.oid)
                .putInt(values.length)
                .putInt(firstIndex);
        for (byte @Nullable [] value : values) {
            if (value == null) {
                array.putInt(NULL);
            } else {
                array.putInt(value.length).put(value);
            }
        }
        return array.array();
    }

    @Override
    public int lengthInBytes() {
        return bytes.length;
    }

    @Override
    public void toBytes(byte[] target, int offset) {
        System.arraycopy(bytes, 0, target, offset, bytes.length);
    }

    @Override
    public void setByteValue(byte[] value, int offset) {
        throw new UnsupportedOperationException("It is only sent");
    }
}

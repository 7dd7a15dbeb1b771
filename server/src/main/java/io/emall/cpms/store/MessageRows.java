package io.emall.cpms.store;

import io.emall.cpms.core.message.Message;
import io.emall.cpms.core.message.Secrets;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Messages in the binary form of PostgreSQL's COPY, without their secrets. */
final class MessageRows {

    static final String COPY = "copy message (at, id, station_id, from_station, kind, action, message_id, call, answer,"
            + " answered_at) from stdin (format binary)";

    private static final byte[] HEAD = {
        'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
    };
    private static final short COLUMNS = 10;
    private static final short END = -1;
    private static final int NULL = -1;
    private static final long EPOCH_SECONDS =
            Instant.parse("2000-01-01T00:00:00Z").getEpochSecond();

    private ByteBuffer out = ByteBuffer.allocate(64 * 1024);

    private MessageRows() {}

    /** @param ids grow */
    static byte[] of(Iterable<Message> messages, LongSupplier ids) {
        MessageRows rows = new MessageRows();
        rows.room(HEAD.length).put(HEAD);
        messages.forEach(message -> rows.add(message, ids.getAsLong()));
        rows.room(Short.BYTES).putShort(END);
        byte[] all = new byte[rows.out.position()];
        rows.out.get(0, all);
        return all;
    }

    private void add(Message message, long id) {
        String answer = message.answer();
        room(Short.BYTES).putShort(COLUMNS);
        moment(message.at());
        number(id);
        text(message.station().value());
        room(Integer.BYTES + 1).putInt(1).put((byte) (message.direction() == Message.Direction.FROM_STATION ? 1 : 0));
        text(message.kind().name());
        text(message.action());
        text(message.id());
        text(Secrets.hidden(message.call()));
        text(answer == null ? null : Secrets.hidden(answer));
        moment(message.answeredAt());
    }

    private void moment(@Nullable Instant moment) {
        if (moment == null) {
            room(Integer.BYTES).putInt(NULL);
        } else {
            Instant kept = Times.kept(moment);
            number((kept.getEpochSecond() - EPOCH_SECONDS) * 1_000_000 + kept.getNano() / 1_000);
        }
    }

    private void number(long number) {
        room(Integer.BYTES + Long.BYTES).putInt(Long.BYTES).putLong(number);
    }

    /** PostgreSQL stores no NUL character. */
    private void text(@Nullable String text) {
        if (text == null) {
            room(Integer.BYTES).putInt(NULL);
        } else {
            byte[] bytes =
                    (text.indexOf('\0') < 0 ? text : text.replace('\0', '\uFFFD')).getBytes(StandardCharsets.UTF_8);
            room(Integer.BYTES + bytes.length).putInt(bytes.length).put(bytes);
        }
    }

    private ByteBuffer room(int bytes) {
        if (out.remaining() < bytes) {
            out = ByteBuffer.allocate(Math.max(out.capacity() * 2, out.position() + bytes))
                    .put(out.flip());
        }
        return out;
    }
}

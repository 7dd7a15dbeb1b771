package io.emall.cpms.ocpp.socket;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** Sends and receives compressed messages, each with a context of its own (RFC 7692). */
final class Deflated {
    private static final int COMPRESSED_TEXT = 0xc1;

    private Deflated() {}

    static String text(RawStation station, String text) throws Exception {
        station.raw(COMPRESSED_TEXT, deflate(text.getBytes(StandardCharsets.UTF_8)));
        return inflate(station.next(1).payload());
    }

    static byte[] deflate(byte[] plain) {
        Deflater deflater = new Deflater(9, true);
        deflater.setInput(plain);
        byte[] buffer = new byte[plain.length + 64];
        int length = deflater.deflate(buffer, 0, buffer.length, Deflater.SYNC_FLUSH);
        deflater.end();
        return Arrays.copyOf(buffer, length - 4);
    }

    static String inflate(byte[] packed) throws Exception {
        Inflater inflater = new Inflater(true);
        ByteArrayOutputStream input = new ByteArrayOutputStream();
        input.writeBytes(packed);
        input.writeBytes(new byte[] {0, 0, (byte) 0xff, (byte) 0xff});
        inflater.setInput(input.toByteArray());
        byte[] buffer = new byte[65_536];
        int length = inflater.inflate(buffer);
        inflater.end();
        return new String(buffer, 0, length, StandardCharsets.UTF_8);
    }
}

package io.emall.cpms.ocpp.socket;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/** Bytes and the texts that stand for them. */
final class Bytes {

    private Bytes() {}

    static byte[] ofText(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The bytes that a hex text, itself given as bytes, stands for. */
    static Optional<byte[]> ofHex(byte[] hex) {
        try {
            return Optional.of(HexFormat.of().parseHex(new String(hex, StandardCharsets.ISO_8859_1)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static Optional<byte[]> ofBase64(String text) {
        try {
            return Optional.of(Base64.getDecoder().decode(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}

package io.emall.cpms.ocpp.socket;

import io.emall.cpms.core.account.KeyedHash;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.Stream;

/** Compares station keys with their keyed hashes. */
public final class KeyHash {
    private final KeyedHash hash;

    public KeyHash(KeyedHash hash) {
        this.hash = hash;
    }

    /**
     * Whether what a station sent is the key. 1.6 configures keys in hex and sends their bytes, but stations and
     * operators mix the two up: bytes and hex of the same key are taken for the same (P-5, field lesson 21).
     */
    boolean matches(byte[] stored, byte[] sent) {
        return forms(sent)
                .map(form -> MessageDigest.isEqual(stored, hash.of(form)))
                .reduce(false, Boolean::logicalOr);
    }

    byte[] of(byte[] sent) {
        return hash.of(sent);
    }

    private static Stream<byte[]> forms(byte[] sent) {
        String hex = HexFormat.of().formatHex(sent);
        Stream<byte[]> asHex = Stream.of(hex, hex.toUpperCase(Locale.ROOT)).map(Bytes::ofText);
        return Stream.of(Stream.of(sent), asHex, Bytes.ofHex(sent).stream()).flatMap(form -> form);
    }
}

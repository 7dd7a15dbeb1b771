package io.emall.cpms.ocpp.socket;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keyed hash of station keys. Keys are random and long, so a fast hash is safe, and ten thousand reconnecting
 * stations must not pay for a slow one.
 */
public final class KeyHash {
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec secret;

    /** @param secret of this installation, at least 16 bytes */
    public KeyHash(byte[] secret) {
        if (secret.length < 16) {
            throw new IllegalArgumentException("The secret for station keys must have at least 16 bytes");
        }
        this.secret = new SecretKeySpec(secret, ALGORITHM);
    }

    /** The hash to store for a key. */
    public byte[] of(byte[] key) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            return mac.doFinal(key);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, e);
        }
    }

    /**
     * Whether what a station sent is the key. 1.6 configures keys in hex and sends their bytes, but stations and
     * operators mix the two up: bytes and hex of the same key are taken for the same (P-5, field lesson 21).
     */
    boolean matches(byte[] stored, byte[] sent) {
        return forms(sent).map(form -> MessageDigest.isEqual(stored, of(form))).reduce(false, Boolean::logicalOr);
    }

    private static Stream<byte[]> forms(byte[] sent) {
        String hex = HexFormat.of().formatHex(sent);
        Stream<byte[]> asHex = Stream.of(hex, hex.toUpperCase(Locale.ROOT)).map(Bytes::ofText);
        return Stream.of(Stream.of(sent), asHex, Bytes.ofHex(sent).stream()).flatMap(form -> form);
    }
}

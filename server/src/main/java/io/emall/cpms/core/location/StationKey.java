package io.emall.cpms.core.location;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The key a station authenticates with (P-5). Written as hexadecimal digits it means those bytes; anything else is its
 * own text. Generated keys are 20 random bytes as 40 hexadecimal digits: right for 1.6 as key, for 2.x as password.
 */
public record StationKey(String text) {

    private static final SecureRandom RANDOM = new SecureRandom();

    public StationKey {
        if (text.length() < 16 || text.length() > 64 || !text.chars().allMatch(c -> c > 0x20 && c < 0x7f)) {
            throw new IllegalArgumentException("A station key has 16 to 64 printable characters without blanks");
        }
    }

    public static StationKey generate() {
        byte[] key = new byte[20];
        RANDOM.nextBytes(key);
        return new StationKey(HexFormat.of().formatHex(key));
    }

    /** The text as a station shows it that was given the key as a password. */
    public byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "****";
    }
}

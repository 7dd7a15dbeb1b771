package io.emall.cpms.core.file;

import io.emall.cpms.core.account.KeyedHash;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Addresses that only who was told them can know: each is good for one purpose and one thing. The secret in it is a keyed
 * hash, so that nothing that opens anything lies in the database.
 */
public final class FileLinks {
    /** Where all of them begin. */
    public static final String ROOT = "/station-files/";

    private static final int SECRET_BYTES = 18;
    /** Up to the secret, and the secret. */
    private static final Pattern ADDRESS = Pattern.compile("(" + ROOT + "[a-z]+/[0-9a-f-]{36}/)([\\w-]+)");

    private final Supplier<Optional<URI>> base;
    private final KeyedHash hash;

    /** What an address is good for. */
    public enum Purpose {
        /** A station brings its log. */
        LOG,
        /** A station fetches its firmware. */
        FIRMWARE,
        /** A person brings a file for the library. */
        LIBRARY;

        /** As it stands in an address. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param base where stations reach us, such as {@code https://cpms.example.com}; empty if nobody said */
    public FileLinks(Supplier<Optional<URI>> base, KeyedHash hash) {
        this.base = base;
        this.hash = hash;
    }

    /** The whole address, for a station; empty if nobody said where stations reach us. */
    public Optional<String> address(Purpose purpose, UUID id) {
        return base.get().map(root -> root.toString().replaceAll("/+$", "") + path(purpose, id));
    }

    /** The address on this server. */
    public String path(Purpose purpose, UUID id) {
        return ROOT + purpose.word() + "/" + id + "/" + secret(purpose, id);
    }

    /** Compares in a time that says nothing of how much of it is right. */
    public boolean opens(Purpose purpose, UUID id, String secret) {
        return MessageDigest.isEqual(
                secret(purpose, id).getBytes(StandardCharsets.UTF_8), secret.getBytes(StandardCharsets.UTF_8));
    }

    /** The text without the secrets of the addresses in it. */
    public static String hidden(String text, String mask) {
        return text.contains(ROOT) ? ADDRESS.matcher(text).replaceAll("$1" + Matcher.quoteReplacement(mask)) : text;
    }

    private String secret(Purpose purpose, UUID id) {
        byte[] name = ("station file " + purpose.word() + " ").getBytes(StandardCharsets.UTF_8);
        ByteBuffer whole = ByteBuffer.allocate(name.length + 2 * Long.BYTES)
                .put(name)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits());
        byte[] mac = digest(hash.of(whole.array()));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(mac, SECRET_BYTES));
    }

    private static byte[] digest(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}

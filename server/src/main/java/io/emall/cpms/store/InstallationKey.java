package io.emall.cpms.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The one secret of an installation, from which the keys for hashing and sealing are derived (house §5a.12). */
public final class InstallationKey {

    private static final int BYTES = 32;

    private final byte[] secret;

    private InstallationKey(byte[] secret) {
        if (secret.length < BYTES) {
            throw new IllegalArgumentException("The installation key must have at least " + BYTES + " bytes");
        }
        this.secret = secret;
    }

    /** From configuration, in base64; nodes that share a database share the key. */
    public static InstallationKey of(String base64) {
        return new InstallationKey(Base64.getDecoder().decode(base64.strip()));
    }

    /** From a file only its owner can read, made on the first start. */
    public static InstallationKey in(Path file) {
        try {
            if (!Files.exists(file)) {
                create(file);
            }
            return of(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read or make the installation key " + file, e);
        }
    }

    private static void create(Path file) throws IOException {
        byte[] fresh = new byte[BYTES];
        new SecureRandom().nextBytes(fresh);
        Path parent = file.toAbsolutePath().getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Path unfinished = Files.createTempFile(parent, "key", ".unfinished", ownerOnly);
        Files.writeString(unfinished, Base64.getEncoder().encodeToString(fresh), StandardOpenOption.DSYNC);
        try {
            Files.createLink(file, unfinished);
        } catch (FileAlreadyExistsException another) {
            // Another process was first: its key counts.
        } finally {
            Files.delete(unfinished);
        }
    }

    /** A key for one purpose only. */
    SecretKeySpec derived(String purpose, String algorithm) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return new SecretKeySpec(mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8)), algorithm);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}

package io.emall.cpms.store.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The database's password: random, made once, readable by the database's user (and root) alone. */
record Secret(Path file, String value) {
    private static final int BYTES = 24;

    static Secret in(Home home) throws IOException {
        Path file = home.path().resolve("password");
        if (!Files.exists(file)) {
            write(file, home.user());
        }
        return new Secret(file, Files.readString(file).strip());
    }

    private static void write(Path file, ServerUser user) throws IOException {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        Path unfinished = file.resolveSibling("password.unfinished");
        Files.deleteIfExists(unfinished);
        Files.createFile(
                unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(unfinished, HexFormat.of().formatHex(random));
        user.own(unfinished);
        Files.move(unfinished, file);
    }

    @Override
    public String toString() {
        return "Secret in " + file;
    }
}

package io.emall.cpms.store.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;

/** The folder that holds all of the embedded PostgreSQL: its program, its data, its password and its log. */
record Home(Path path, ServerUser user) {
    static Home open(EmbeddedSettings settings, ServerUser user) throws IOException {
        Path wanted = settings.directory().toAbsolutePath().resolve("postgres");
        if (!Files.exists(wanted)) {
            create(wanted, settings, user);
        }
        var home = new Home(wanted.toRealPath(), user);
        if (!user.owns(home.path)) {
            throw new EmbeddedPostgresException("The database in " + home.path + " belongs to "
                    + Files.getOwner(home.path) + ": run the CPMS as the user who made it, or name another data folder"
                    + " in CPMS_DATA.");
        }
        if (!user.canUse(home.path)) {
            throw new EmbeddedPostgresException("PostgreSQL never runs as root, and the user it runs as cannot get to "
                    + home.path + ": let others enter the folders above it, or name another data folder in CPMS_DATA.");
        }
        return home;
    }

    private static void create(Path wanted, EmbeddedSettings settings, ServerUser user) throws IOException {
        createPrivate(wanted, user);
        if (user.canUse(wanted)) {
            return;
        }
        Files.delete(wanted);
        Path instead = settings.elsewhere().resolve(UUID.randomUUID().toString());
        createPrivate(instead, user);
        Files.createSymbolicLink(wanted, instead);
    }

    private static void createPrivate(Path folder, ServerUser user) throws IOException {
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        user.own(folder);
    }

    /** The cluster; its name is the major version, which its files belong to. */
    Path data(String version) {
        return path.resolve(version.substring(0, version.indexOf('.')));
    }

    Path log() {
        return path.resolve("postgresql.log");
    }
}

package io.emall.cpms.store.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The operating-system user that PostgreSQL runs as: ourselves, or nobody when we are root, because PostgreSQL refuses
 * to run as root.
 */
record ServerUser(int ourselves) {
    private static final int ROOT = 0;
    private static final int NOBODY = 65534;

    static ServerUser current() {
        try {
            return new ServerUser(owner(Path.of("/proc/self")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean weAreRoot() {
        return ourselves == ROOT;
    }

    boolean owns(Path path) throws IOException {
        return owner(path) == (weAreRoot() ? NOBODY : ourselves);
    }

    private static int owner(Path path) throws IOException {
        return (Integer) Files.getAttribute(path, "unix:uid");
    }

    /** The command as this user runs it. */
    List<String> command(String... words) {
        return Stream.concat(prefix(), Stream.of(words)).toList();
    }

    /** The command in a session of its own, so that Ctrl-C at our terminal does not stop the database before us. */
    List<String> detached(List<String> words) {
        return Stream.concat(Stream.of("setsid"), Stream.concat(prefix(), words.stream()))
                .toList();
    }

    private Stream<String> prefix() {
        return weAreRoot()
                ? Stream.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups")
                : Stream.empty();
    }

    /** Gives the path itself, not what is in it, to this user. */
    void own(Path path) throws IOException {
        if (weAreRoot()) {
            Files.setAttribute(path, "unix:uid", NOBODY, LinkOption.NOFOLLOW_LINKS);
            Files.setAttribute(path, "unix:gid", NOBODY, LinkOption.NOFOLLOW_LINKS);
        }
    }

    boolean canUse(Path folder) {
        return Commands.attempt(command("test", "-w", folder.toString(), "-a", "-x", folder.toString()))
                .succeeded();
    }
}

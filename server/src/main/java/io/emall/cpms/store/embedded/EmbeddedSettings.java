package io.emall.cpms.store.embedded;

import java.nio.file.Path;
import java.time.Duration;

/**
 * Where and how the embedded PostgreSQL runs.
 *
 * @param directory its folder is made in here, and used by one process at a time
 * @param elsewhere used instead (through a symbolic link) when this process is root and {@code directory} lies where
 *     the unprivileged user that PostgreSQL runs as cannot get, such as root's own home
 * @param durable false only in tests: gives up {@code fsync} for speed
 * @param startLimit how long a start may take; it includes the recovery after a crash
 */
public record EmbeddedSettings(Path directory, Path elsewhere, boolean durable, Duration startLimit) {
    public static EmbeddedSettings durable(Path directory) {
        return new EmbeddedSettings(directory, Path.of("/var/lib/emall-cpms"), true, Duration.ofMinutes(10));
    }
}

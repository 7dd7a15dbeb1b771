package io.emall.cpms.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether the embedded database has room: on a full disk it does not start, and says so in many words. */
final class DiskSpace {
    private static final long MEGABYTE = 1_000_000;
    /** Programs, an empty database and its first write-ahead log take 130 MB. */
    private static final long FIRST_START = 300 * MEGABYTE;

    private static final long LATER = 50 * MEGABYTE;

    private DiskSpace() {}

    static void check(Path data) {
        try {
            Path postgres = data.resolve("postgres");
            boolean isFirst = !Files.exists(postgres);
            Path store = isFirst ? data : postgres.toRealPath();
            check(store, Files.getFileStore(store).getUsableSpace(), isFirst ? FIRST_START : LATER);
        } catch (IOException e) {
            throw new StartProblem("The free space of " + data + " is not known: " + e.getMessage() + ".", e);
        }
    }

    static void check(Path folder, long free, long needed) {
        if (free < needed) {
            throw new StartProblem("The disk of " + folder + " has only " + free / MEGABYTE + " MB of free space, and "
                    + needed / MEGABYTE
                    + " MB are needed to start: make room, or name another data folder in CPMS_DATA.");
        }
    }
}

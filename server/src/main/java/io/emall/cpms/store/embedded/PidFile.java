package io.emall.cpms.store.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What a server says about itself in {@code postmaster.pid}; it fills the file line by line while it starts. */
record PidFile(long pid, int port, boolean ready) {
    private static final int PID_LINE = 0;
    private static final int PORT_LINE = 3;
    private static final int STATUS_LINE = 7;

    static Path in(Path data) {
        return data.resolve("postmaster.pid");
    }

    static Optional<PidFile> read(Path data) throws IOException {
        try {
            return parse(Files.readAllLines(in(data)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    static Optional<PidFile> parse(List<String> lines) {
        if (lines.size() <= PORT_LINE) {
            return Optional.empty();
        }
        try {
            boolean ready =
                    lines.size() > STATUS_LINE && lines.get(STATUS_LINE).strip().equals("ready");
            long pid = Long.parseLong(lines.get(PID_LINE).strip());
            return Optional.of(
                    new PidFile(pid, Integer.parseInt(lines.get(PORT_LINE).strip()), ready));
        } catch (NumberFormatException halfWritten) {
            return Optional.empty();
        }
    }
}

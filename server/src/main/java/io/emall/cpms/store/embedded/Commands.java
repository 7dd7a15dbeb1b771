package io.emall.cpms.store.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Runs the short commands of the database server to their end. */
final class Commands {
    private Commands() {}

    /** Runs the command without any of the caller's PostgreSQL environment. */
    static ProcessBuilder prepare(List<String> command) {
        var builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
        return builder.redirectErrorStream(true);
    }

    /** What the command printed; fails when it did. */
    static String run(List<String> command) {
        var outcome = attempt(command);
        if (!outcome.succeeded()) {
            throw new EmbeddedPostgresException(
                    "PostgreSQL could not be set up: " + outcome.reason(),
                    new IOException(command + ": " + outcome.output()));
        }
        return outcome.output();
    }

    static Outcome attempt(List<String> command) {
        try {
            var process = prepare(command).start();
            process.getOutputStream().close();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Outcome(process.waitFor(), output.strip());
        } catch (IOException e) {
            return new Outcome(127, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EmbeddedPostgresException("Interrupted while running " + command.getFirst() + ".", e);
        }
    }

    record Outcome(int exitCode, String output) {
        /** The line that tells why, of the many there may be. */
        String reason() {
            List<String> lines = output.lines().toList();
            return lines.stream()
                    .filter(line -> line.contains("FATAL") || line.contains("error:"))
                    .findFirst()
                    .orElse(lines.isEmpty() ? "no reason given" : lines.getLast());
        }

        boolean succeeded() {
            return exitCode == 0;
        }
    }
}

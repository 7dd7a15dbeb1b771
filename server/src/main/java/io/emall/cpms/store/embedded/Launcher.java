package io.emall.cpms.store.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Starts the server process and waits until it answers.
 *
 * @param limit how long one start may take, the recovery after a crash included
 * @param cancelled completed when nobody waits for the server any more
 */
record Launcher(Cluster cluster, Duration limit, CompletableFuture<Void> cancelled) {
    private static final long LOG_BYTES = 10_000_000;
    private static final int LOG_TAIL = 2_000;
    private static final int POLL_MILLIS = 25;
    private static final int ATTEMPTS = 10;

    /** On any free port; another process may take the one we found before the server does. */
    RunningServer launchAnywhere() throws IOException, InterruptedException {
        for (int attempt = 1; ; attempt++) {
            int port = Ports.free();
            try {
                return launch(port);
            } catch (EmbeddedPostgresException e) {
                if (attempt >= ATTEMPTS || Ports.isFree(port)) {
                    throw e;
                }
            }
        }
    }

    RunningServer launch(int port) throws IOException, InterruptedException {
        Path log = cluster.home().log();
        turnOver(log);
        Process process = Commands.prepare(cluster.serve(port))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        process.getOutputStream().close();
        awaitReady(process);
        var server = new RunningServer(process.toHandle(), port);
        if (!new Accounts(port, cluster.secret()).answers()) {
            throw new EmbeddedPostgresException("PostgreSQL started but does not answer on port " + port + ".");
        }
        return server;
    }

    private void awaitReady(Process process) throws IOException, InterruptedException {
        long patience = limit.toMillis() / POLL_MILLIS;
        for (long polls = 0; !isReady(process); polls++) {
            if (process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                throw new EmbeddedPostgresException(
                        "PostgreSQL did not start: " + tail(cluster.home().log()));
            }
            if (cancelled.isDone()) {
                throw new CancellationException("The CPMS stops.");
            }
            if (polls >= patience) {
                throw new EmbeddedPostgresException("PostgreSQL did not start within " + limit.toSeconds()
                        + " seconds: see " + cluster.home().log() + ".");
            }
        }
    }

    private boolean isReady(Process process) throws IOException {
        return PidFile.read(cluster.data())
                .filter(file -> file.ready() && file.pid() == process.pid())
                .isPresent();
    }

    private static void turnOver(Path log) throws IOException {
        if (Files.exists(log) && Files.size(log) > LOG_BYTES) {
            Files.move(log, log.resolveSibling("postgresql.1.log"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static String tail(Path log) throws IOException {
        String text = Files.readString(log);
        return text.substring(Math.max(0, text.length() - LOG_TAIL)).strip();
    }
}

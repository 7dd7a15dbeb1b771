package io.emall.cpms.store.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** What an earlier CPMS that died without goodbye left behind in a cluster: a running server, or parts of one. */
record Leftovers(Cluster cluster) {
    private static final int FAST_SECONDS = 30;
    private static final int IMMEDIATE_SECONDS = 10;
    private static final int KILL_SECONDS = 10;

    /** The server that still runs and answers to our password with our settings; any other is stopped. */
    Optional<RunningServer> adoptOrStop() throws IOException {
        var running = running();
        var adopted = running.filter(this::isOurs);
        if (adopted.isEmpty()) {
            stop(running.isPresent());
        }
        return adopted;
    }

    private Optional<RunningServer> running() throws IOException {
        var processes = processes();
        return PidFile.read(cluster.data()).filter(PidFile::ready).flatMap(file -> processes.stream()
                .filter(process -> process.pid() == file.pid())
                .findAny()
                .map(process -> new RunningServer(process, file.port())));
    }

    private boolean isOurs(RunningServer server) {
        return new Accounts(server.port(), cluster.secret())
                .answersAs(cluster.binaries().version(), cluster.durable());
    }

    private void stop(boolean serverRuns) throws IOException {
        if (serverRuns && !cluster.stop("fast", FAST_SECONDS)) {
            cluster.stop("immediate", IMMEDIATE_SECONDS);
        }
        var remaining = processes();
        remaining.forEach(ProcessHandle::destroyForcibly);
        CompletableFuture.allOf(remaining.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new))
                .completeOnTimeout(null, KILL_SECONDS, TimeUnit.SECONDS)
                .join();
        // Its number may belong to someone else by now, which would keep PostgreSQL from starting.
        Files.deleteIfExists(PidFile.in(cluster.data()));
    }

    /** Every process of a server stands in its data folder, the children of a killed one too. */
    private List<ProcessHandle> processes() {
        return ProcessHandle.allProcesses()
                .filter(process -> standsIn(cluster.data(), process))
                .toList();
    }

    private static boolean standsIn(Path folder, ProcessHandle process) {
        try {
            return Files.readSymbolicLink(Path.of("/proc", Long.toString(process.pid()), "cwd"))
                    .equals(folder);
        } catch (IOException goneOrNotOurs) {
            return false;
        }
    }
}

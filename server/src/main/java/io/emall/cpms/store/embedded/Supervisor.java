package io.emall.cpms.store.embedded;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts the server again, on the same port, whenever it ends without being told to. */
final class Supervisor implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Supervisor.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final Launcher launcher;
    private final CompletableFuture<Void> closed;
    private final Thread thread;
    private volatile RunningServer server;

    Supervisor(RunningServer server, Launcher launcher) {
        this.server = server;
        this.launcher = launcher;
        this.closed = launcher.cancelled();
        this.thread = Thread.ofVirtual().name("postgres-supervisor").start(this::watch);
    }

    RunningServer server() {
        return server;
    }

    private void watch() {
        awaitEnd();
        while (!closed.isDone()) {
            LOG.error("{} ended unexpectedly and is started again.", server);
            startAgain();
            awaitEnd();
        }
    }

    private void awaitEnd() {
        CompletableFuture.anyOf(server.process().onExit(), closed).join();
    }

    private void startAgain() {
        Duration pause = FIRST_PAUSE;
        while (!closed.isDone() && !started()) {
            closed.copy()
                    .completeOnTimeout(null, pause.toMillis(), TimeUnit.MILLISECONDS)
                    .join();
            Duration longer = pause.multipliedBy(2);
            pause = longer.compareTo(LONGEST_PAUSE) < 0 ? longer : LONGEST_PAUSE;
        }
    }

    private boolean started() {
        try {
            var survivor = new Leftovers(launcher.cluster()).adoptOrStop();
            server = survivor.isPresent() ? survivor.get() : launcher.launch(server.port());
            LOG.info("{} is back.", server);
            return true;
        } catch (CancellationException e) {
            LOG.info("PostgreSQL is not started again, because the CPMS stops.");
        } catch (IOException | RuntimeException e) {
            LOG.error("PostgreSQL could not be started again and will be tried once more.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    /** Stops watching, and waits until no start is under way. */
    @Override
    public void close() {
        closed.complete(null);
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

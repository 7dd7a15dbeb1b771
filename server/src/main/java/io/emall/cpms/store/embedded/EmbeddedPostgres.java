package io.emall.cpms.store.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL of our own in the data folder: durable, with a password, reachable from this machine only.
 *
 * <p>It outlives a crash of this process and is adopted by the next one; if the server itself is killed it is started
 * again on the same port, so that connection pools recover.
 */
public final class EmbeddedPostgres implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final int STOP_SECONDS = 60;

    private final HomeLock lock;
    private final Cluster cluster;
    private final Supervisor supervisor;

    private EmbeddedPostgres(HomeLock lock, Cluster cluster, Supervisor supervisor) {
        this.lock = lock;
        this.cluster = cluster;
        this.supervisor = supervisor;
    }

    /** Returns when the database accepts connections; everything that stands in the way is said in one sentence. */
    public static EmbeddedPostgres start(EmbeddedSettings settings) {
        try {
            Files.createDirectories(settings.directory());
            HomeLock lock = HomeLock.take(settings.directory());
            try {
                return start(settings, lock);
            } catch (IOException | SQLException | InterruptedException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException | SQLException e) {
            throw new EmbeddedPostgresException("PostgreSQL cannot run in " + settings.directory() + ": " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EmbeddedPostgresException("Interrupted while PostgreSQL started.", e);
        }
    }

    private static EmbeddedPostgres start(EmbeddedSettings settings, HomeLock lock)
            throws IOException, SQLException, InterruptedException {
        Home home = Home.open(settings, ServerUser.current());
        var cluster = new Cluster(home, Binaries.in(home), Secret.in(home), settings.durable());
        cluster.initialiseOnce();
        try {
            return serve(cluster, settings, lock);
        } catch (IOException | SQLException | InterruptedException | RuntimeException e) {
            cluster.stop("fast", STOP_SECONDS);
            throw e;
        }
    }

    private static EmbeddedPostgres serve(Cluster cluster, EmbeddedSettings settings, HomeLock lock)
            throws IOException, SQLException, InterruptedException {
        var launcher = new Launcher(cluster, settings.startLimit(), new CompletableFuture<>());
        var adopted = new Leftovers(cluster).adoptOrStop();
        RunningServer server = adopted.isPresent() ? adopted.get() : launcher.launchAnywhere();
        LOG.info(
                "{} {} in {}.", server, adopted.isPresent() ? "was still running and is used" : "runs", cluster.data());
        new Accounts(server.port(), cluster.secret()).provide();
        return new EmbeddedPostgres(lock, cluster, new Supervisor(server, launcher));
    }

    /** The account of the CPMS; it stays the same while this object lives. */
    public Login login() {
        return accounts().login();
    }

    /** The account that may do anything, for backups and tests. */
    public Login superuser() {
        return accounts().superuser();
    }

    /** The process that serves now; another one after a restart. */
    public ProcessHandle process() {
        return supervisor.server().process();
    }

    private Accounts accounts() {
        return new Accounts(supervisor.server().port(), cluster.secret());
    }

    /** Ends all connections, writes everything to disk, and stops the server. */
    @Override
    public void close() {
        supervisor.close();
        if (!cluster.stop("fast", STOP_SECONDS) && supervisor.server().process().isAlive()) {
            LOG.error("{} did not stop; the next start will take care of it.", supervisor.server());
        }
        try {
            lock.close();
        } catch (IOException e) {
            LOG.warn("The lock of the data folder could not be given back.", e);
        }
    }
}

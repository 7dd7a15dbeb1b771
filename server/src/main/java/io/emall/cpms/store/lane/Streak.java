package io.emall.cpms.store.lane;

import io.emall.cpms.core.session.Durability.Standstill;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How long a lane has been failing. A short failure is nobody's business, and one of long ago says nothing about now. */
final class Streak {

    private static final long SERIOUS = Duration.ofSeconds(5).toNanos();
    private static final long FORGOTTEN = Duration.ofMinutes(1).toNanos();
    /** PostgreSQL's class of errors about resources; its only one that lasts is the disk. */
    private static final String RESOURCES = "53";

    private static final long TOLD_AGAIN = Duration.ofMinutes(1).toNanos();

    private volatile @Nullable Failures failures;

    private record Failures(long first, long told, long last, Standstill why) {}

    /** @return whether it belongs into the log: the first of a streak does, and then one a minute */
    boolean failed(SQLException e, long nanoTime) {
        Failures before = failures;
        boolean full = e.getSQLState() != null && e.getSQLState().startsWith(RESOURCES);
        Standstill why = full ? Standstill.NO_ROOM : Standstill.UNREACHABLE;
        if (before == null) {
            failures = new Failures(nanoTime, nanoTime, nanoTime, why);
            return true;
        }
        boolean news = nanoTime - before.told >= TOLD_AGAIN;
        failures = new Failures(before.first, news ? nanoTime : before.told, nanoTime, why);
        return news;
    }

    void ended() {
        failures = null;
    }

    Optional<Standstill> standstill(long nanoTime) {
        Failures now = failures;
        return now == null || nanoTime - now.last > FORGOTTEN || now.last - now.first < SERIOUS
                ? Optional.empty()
                : Optional.of(now.why);
    }
}

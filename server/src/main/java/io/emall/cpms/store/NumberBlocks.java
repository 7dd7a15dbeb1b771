package io.emall.cpms.store;

import io.emall.cpms.core.session.NotDurable;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Short session numbers, taken from the database's sequence a thousand at a time. */
final class NumberBlocks {

    /** As the sequence's increment. */
    private static final int BLOCK = 1000;

    private final JdbcClient sql;
    private final ReentrantLock lock = new ReentrantLock();
    private int next;
    private int end;

    NumberBlocks(JdbcClient sql) {
        this.sql = sql;
    }

    int next() {
        lock.lock();
        try {
            if (next == end) {
                next = sql.sql("select nextval('session_number')::integer")
                        .query(Integer.class)
                        .single();
                end = next + BLOCK;
            }
            return next++;
        } catch (DataAccessException e) {
            throw new NotDurable("No session number to be had", e);
        } finally {
            lock.unlock();
        }
    }
}

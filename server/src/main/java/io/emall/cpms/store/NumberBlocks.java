package io.emall.cpms.store;

import io.emall.cpms.core.session.NotDurable;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Short numbers, taken from a sequence of the database many at a time; a restart leaves out what was not used. */
final class NumberBlocks {

    private final JdbcClient sql;
    private final String sequence;
    private final int block;
    private final ReentrantLock lock = new ReentrantLock();
    private int next;
    private int end;

    /** @param block the sequence's increment */
    NumberBlocks(JdbcClient sql, String sequence, int block) {
        this.sql = sql;
        this.sequence = sequence;
        this.block = block;
    }

    int next() {
        lock.lock();
        try {
            if (next == end) {
                next = sql.sql("select nextval(?::regclass)::integer")
                        .param(sequence)
                        .query(Integer.class)
                        .single();
                end = next + block;
            }
            return next++;
        } catch (DataAccessException e) {
            throw new NotDurable("No number of " + sequence + " to be had", e);
        } finally {
            lock.unlock();
        }
    }
}

package io.emall.cpms.store;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Makes the daily partitions of the message log before they are needed, and drops what is older than it may get. */
@Component
public final class MessageDays {

    private static final int DAYS_AHEAD = 2;
    private static final String PREFIX = "message_";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu_MM_dd");

    private static final String DAYS = """
            select relname from pg_inherits join pg_class on pg_class.oid = inhrelid
            where inhparent = 'message'::regclass and relname like 'message\\_2%' order by relname
            """;

    private final JdbcClient sql;
    private final TransactionOperations transaction;
    private final InstantSource clock;
    private final Duration keep;

    public MessageDays(JdbcClient sql, TransactionOperations transaction, InstantSource clock, PostgresMessageLog log) {
        this.sql = sql;
        this.transaction = transaction;
        this.clock = clock;
        this.keep = log.keep();
    }

    @Scheduled(fixedDelay = 60 * 60 * 1000)
    public void turn() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        for (int ahead = 0; ahead <= DAYS_AHEAD && !keep.isZero(); ahead++) {
            prepare(today.plusDays(ahead));
        }
        forget(keep.isZero() ? Instant.MAX : clock.instant().minus(keep));
    }

    /** Messages that were quicker than this lie in the default partition and move. */
    private void prepare(LocalDate day) {
        String name = PREFIX + day.format(DAY);
        String from = "'" + day + " 00:00:00+00'";
        String until = "'" + day.plusDays(1) + " 00:00:00+00'";
        transaction.executeWithoutResult(_ -> {
            if (exists(name)) {
                return;
            }
            run("set local lock_timeout = '5s'");
            run("create table " + name + " (like message including defaults including constraints)");
            run("lock table message_rest in access exclusive mode");
            run("with early as (delete from message_rest where at >= " + from + " and at < " + until
                    + " returning *) insert into " + name + " select * from early");
            run("alter table message attach partition " + name + " for values from (" + from + ") to (" + until + ")");
        });
    }

    /** A day goes when its last moment is old enough. */
    private void forget(Instant oldest) {
        for (String name : days()) {
            LocalDate day = LocalDate.parse(name.substring(PREFIX.length()), DAY);
            if (!day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().isAfter(oldest)) {
                transaction.executeWithoutResult(_ -> {
                    run("set local lock_timeout = '5s'");
                    run("drop table " + name);
                });
            }
        }
        sql.sql("delete from message_rest where at < ?")
                .param(Times.param(oldest))
                .update();
    }

    private List<String> days() {
        return sql.sql(DAYS).query((row, _) -> row.getString(1)).list();
    }

    private boolean exists(String name) {
        return sql.sql("select to_regclass(?) is not null")
                .param(name)
                .query(Boolean.class)
                .single();
    }

    private void run(String statement) {
        sql.sql(statement).update();
    }
}

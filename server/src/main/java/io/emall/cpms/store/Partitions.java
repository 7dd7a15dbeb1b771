package io.emall.cpms.store;

import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Makes the monthly partitions of the meter values before they are needed; odd timestamps fall into the default one. */
@Component
public final class Partitions {

    private static final int MONTHS_AHEAD = 2;

    private final JdbcClient sql;
    private final TransactionOperations transaction;
    private final InstantSource clock;

    public Partitions(JdbcClient sql, TransactionOperations transaction, InstantSource clock) {
        this.sql = sql;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 12 * 60 * 60 * 1000)
    public void prepare() {
        YearMonth now = YearMonth.from(clock.instant().atZone(ZoneOffset.UTC));
        for (int ahead = 0; ahead <= MONTHS_AHEAD; ahead++) {
            prepare(now.plusMonths(ahead));
        }
    }

    /** Values of that month that came early lie in the default partition and move. */
    private void prepare(YearMonth month) {
        String name = "meter_value_%d_%02d".formatted(month.getYear(), month.getMonthValue());
        String from = "'" + month.atDay(1) + " 00:00:00+00'";
        String until = "'" + month.plusMonths(1).atDay(1) + " 00:00:00+00'";
        transaction.executeWithoutResult(_ -> {
            if (exists(name)) {
                return;
            }
            run("set local lock_timeout = '5s'");
            run("create table " + name + " (like meter_value including defaults including constraints)");
            run("with early as (delete from meter_value_rest where read_at >= " + from + " and read_at < " + until
                    + " returning *) insert into " + name + " select * from early");
            run("alter table meter_value attach partition " + name + " for values from (" + from + ") to (" + until
                    + ")");
        });
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

package io.emall.cpms.store.lane;

import static io.emall.cpms.store.lane.ColumnType.INT8;
import static io.emall.cpms.store.lane.ColumnType.TEXT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.emall.cpms.core.session.NotDurable;
import io.emall.cpms.store.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

class LanesTest {

    private static final Kind OPENED = Kind.deciding(1, """
            insert into thing (key, number) select * from unnest(?, ?) on conflict do nothing returning key, number
            """, TEXT, INT8);
    private static final Kind LINE =
            Kind.plain(2, "insert into line (key, text) select * from unnest(?, ?)", TEXT, TEXT);

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.fresh();

    private final JdbcClient sql = JdbcClient.create(DATABASE.dataSource());
    private final AtomicBoolean reachable = new AtomicBoolean(true);
    private final AtomicInteger opened = new AtomicInteger();
    private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();
    private Lanes lanes = new Lanes(this::connect, LaneSettings.standard().withLanes(1));

    @BeforeEach
    void tables() {
        sql.sql("drop table if exists thing, line").update();
        sql.sql("create table thing (key text primary key, number bigint check (number <> 13))")
                .update();
        sql.sql("create table line (key text not null, text text)").update();
    }

    @AfterEach
    void close() {
        lanes.close();
        callers.close();
    }

    @Test
    void manyCallersShareCommitsAndAllAreDurable() throws Exception {
        long before = commits();
        List<Future<Written>> answers = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            answers.add(writing("key" + i, i + 100, "line"));
        }
        for (int i = 0; i < answers.size(); i++) {
            assertThat(answers.get(i).get()).isEqualTo(new Written(true, i + 100L));
        }
        assertThat(count("thing")).isEqualTo(2_000);
        assertThat(count("line")).isEqualTo(2_000);
        assertThat(commits() - before).isLessThan(500);
    }

    @Test
    void whatFollowsADecidingRowWithoutEffectIsLeftOut() {
        assertThat(write("a", 1, "first").applied()).isTrue();
        assertThat(write("a", 2, "again").applied()).isFalse();
        assertThat(sql.sql("select text from line").query(String.class).list()).containsExactly("first");
    }

    @Test
    void unitsOfOneKeyAreWrittenInTheirOrder() throws Exception {
        List<Future<Written>> answers = new ArrayList<>();
        // The lane cannot write while the table is locked, so that all of them wait together.
        try (Connection other = connect()) {
            other.setAutoCommit(false);
            other.createStatement().execute("lock table line in exclusive mode");
            answers.add(line("same", "line0"));
            await(this::waitsForTheLock);
            for (int i = 1; i < 20; i++) {
                int number = i;
                answers.add(line("same", "line" + i));
                await(() -> lanes.waiting() == number);
            }
            other.commit();
        }
        for (Future<Written> answer : answers) {
            answer.get();
        }
        assertThat(sql.sql("select text from line order by ctid")
                        .query(String.class)
                        .list())
                .containsExactlyElementsOf(
                        IntStream.range(0, 20).mapToObj(i -> "line" + i).toList());
    }

    @Test
    void onlyTheSenderOfAPoisonousRowGetsTheError() throws Exception {
        List<Future<Written>> answers = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            answers.add(writing("key" + i, i, "line"));
        }
        for (int i = 0; i < answers.size(); i++) {
            if (i == 13) {
                assertThatThrownBy(answers.get(i)::get).hasCauseInstanceOf(Unwritable.class);
            } else {
                assertThat(answers.get(i).get().applied()).isTrue();
            }
        }
        assertThat(count("thing")).isEqualTo(199);
        assertThat(count("line where key = 'key13'")).isZero();
    }

    @Test
    void aConnectionKilledInMidFlightLosesAndDoublesNothing() throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        Future<Integer> killer = callers.submit(() -> {
            int killed = 0;
            while (!done.get() && killed < 10) {
                killed += sql.sql("""
                                select count(pg_terminate_backend(pid)) from pg_stat_activity
                                where application_name = 'lane under test' and state <> 'idle'
                                """).query(Integer.class).single();
            }
            return killed;
        });
        List<Future<Integer>> stations = new ArrayList<>();
        for (int station = 0; station < 20; station++) {
            String key = "station" + station;
            stations.add(callers.submit(() -> {
                for (int i = 0; i < 100; i++) {
                    // A repeated commit finds its own first try and leaves out the rest: applied or not, it is there.
                    lanes.write(key, List.of(Row.of(OPENED, key + "-" + i, i + 100), Row.of(LINE, key, "" + i)));
                }
                return 100;
            }));
        }
        try {
            for (Future<Integer> station : stations) {
                station.get();
            }
        } finally {
            done.set(true);
        }
        assertThat(killer.get()).isPositive();
        assertThat(opened.get()).isGreaterThan(1);
        assertThat(count("thing")).isEqualTo(2_000);
        assertThat(sql.sql("select count(*) from (select distinct key, text from line) l")
                        .query(Long.class)
                        .single())
                .isEqualTo(2_000);
        assertThat(count("line")).isEqualTo(2_000);
    }

    @Test
    void whoCannotBeMadeDurableIsToldSoAndLaterOnesAreWrittenAgain() {
        lanes.close();
        lanes = new Lanes(this::connect, LaneSettings.standard().withLanes(1).withPatience(Duration.ofMillis(300)));
        reachable.set(false);
        assertThatThrownBy(() -> write("a", 1, "lost")).isInstanceOf(NotDurable.class);
        reachable.set(true);
        assertThat(write("a", 2, "kept").applied()).isTrue();
        assertThat(sql.sql("select text from line").query(String.class).list()).containsExactly("kept");
    }

    @Test
    void closingWritesWhatWaits() throws Exception {
        Future<Written> answer = writing("a", 1, "last");
        await(() -> lanes.waiting() > 0 || answer.isDone());
        lanes.close();
        assertThat(answer.get().applied()).isTrue();
        assertThatThrownBy(() -> write("b", 2, "too late")).isInstanceOf(NotDurable.class);
    }

    private Written write(String key, long number, String text) {
        return lanes.write(key, List.of(Row.of(OPENED, key, number), Row.of(LINE, key, text)));
    }

    private Future<Written> writing(String key, long number, String text) {
        return callers.submit(() -> write(key, number, text));
    }

    private Future<Written> line(String key, String text) {
        return callers.submit(() -> lanes.write(key, List.of(Row.of(LINE, key, text))));
    }

    private long count(String table) {
        return sql.sql("select count(*) from " + table).query(Long.class).single();
    }

    private long commits() {
        return sql.sql("select xact_commit from pg_stat_database where datname = current_database()")
                .query(Long.class)
                .single();
    }

    private boolean waitsForTheLock() {
        return sql.sql("""
                        select exists (select from pg_stat_activity
                        where application_name = 'lane under test' and wait_event_type = 'Lock')
                        """).query(Boolean.class).single();
    }

    private Connection connect() throws SQLException {
        if (!reachable.get()) {
            throw new SQLException("Connection refused", "08001");
        }
        opened.incrementAndGet();
        return DriverManager.getConnection(
                DATABASE.login().jdbcUrl() + "?ApplicationName=lane%20under%20test",
                DATABASE.login().user(),
                DATABASE.login().password());
    }

    private static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
            Thread.onSpinWait();
        }
    }
}

package io.emall.cpms.store;

import com.zaxxer.hikari.HikariDataSource;
import io.emall.cpms.core.location.ConnectorState;
import io.emall.cpms.core.location.StationLedger.ConnectorReport;
import io.emall.cpms.core.partner.Partner;
import io.emall.cpms.core.session.ChargingSession;
import io.emall.cpms.core.session.MeterReading;
import io.emall.cpms.core.session.SessionChange;
import io.emall.cpms.core.session.SessionEvent;
import io.emall.cpms.core.session.SessionState;
import io.emall.cpms.core.token.Driver;
import io.emall.cpms.core.unit.PartnerId;
import io.emall.cpms.core.unit.StationId;
import io.emall.cpms.store.embedded.EmbeddedPostgres;
import io.emall.cpms.store.embedded.EmbeddedSettings;
import io.emall.cpms.store.embedded.Login;
import io.emall.cpms.store.lane.LaneSettings;
import io.emall.cpms.store.lane.Lanes;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Prints how many facts a second the ledgers make durable: {@code LedgerBenchmark <folder> <stations> <seconds> <lanes>
 * <old sessions>}. Every second session has an eMSP; fsync is on.
 */
final class LedgerBenchmark {

    private static final int READINGS = 20;

    private final PostgresSessionLedger sessions;
    private final PostgresStationLedger stations;
    private final PartnerId partner;
    private final LongAdder written = new LongAdder();
    private final Clock clock = Clock.systemUTC();
    private volatile boolean stopping;

    private LedgerBenchmark(JdbcClient sql, TransactionTemplate transaction, Lanes lanes) {
        this.sessions = new PostgresSessionLedger(lanes, sql, clock);
        this.stations = new PostgresStationLedger(lanes, sql, transaction, clock);
        var key = InstallationKey.of("A".repeat(44));
        var partners = new PostgresPartners(sql, transaction, clock, new HmacKeyedHash(key), new Sealer(key));
        new PostgresOperators(sql, transaction).save(Given.OPERATOR);
        this.partner = new PartnerId(new UUID(0, 1));
        partners.connect(
                new Partner(partner, "bench", "NL", "BEN", Partner.Status.INVITED, Given.NOON),
                Given.aConnection("BEN"),
                "token");
        new Partitions(sql, transaction, clock).prepare();
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        int lanes = Integer.parseInt(arguments[3]);
        var settings = new EmbeddedSettings(folder, folder.resolveSibling("elsewhere"), true, Duration.ofMinutes(2));
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(settings)) {
            Login login = postgres.login();
            Flyway.configure()
                    .dataSource(login.jdbcUrl(), login.user(), login.password())
                    .load()
                    .migrate();
            run(login, Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]), lanes, arguments[4]);
        }
    }

    private static void run(Login login, int count, int seconds, int lanes, String old) throws Exception {
        try (HikariDataSource pool = new HikariDataSource()) {
            pool.setJdbcUrl(login.jdbcUrl());
            pool.setUsername(login.user());
            pool.setPassword(login.password());
            JdbcClient sql = JdbcClient.create(pool);
            var transaction = new TransactionTemplate(new JdbcTransactionManager(pool));
            try (Lanes writers = new Lanes(
                    () -> DriverManager.getConnection(login.jdbcUrl(), login.user(), login.password()),
                    LaneSettings.standard().withLanes(lanes))) {
                LedgerBenchmark bench = new LedgerBenchmark(sql, transaction, writers);
                bench.grow(sql, Integer.parseInt(old));
                bench.measure(count, seconds);
            }
        }
    }

    private void grow(JdbcClient sql, int old) {
        sql.sql("""
                insert into session (id, operator_id, number, station_id, location_id, state, started_at, ended_at,
                    transaction_key, transaction_ref, token, last_updated)
                select gen_random_uuid(), 'IT-EML', -i, 'B' || i % 500, 'L', 'ENDED', now() - i * interval '1 second', now(),
                    'old' || i, 'old' || i, 't', now() from generate_series(1, ?) i
                on conflict do nothing
                """).param(old).update();
    }

    private void measure(int count, int seconds) throws Exception {
        List<Future<?>> running = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < count; i++) {
                String station = "B" + i;
                running.add(threads.submit(() -> charge(station)));
            }
            for (int second = 0; second < seconds; second += 5) {
                long before = written.sum();
                long start = System.nanoTime();
                long cpu = ownProcessorTime();
                LockSupport.parkNanos(5_000_000_000L);
                double rate = (written.sum() - before) * 1e9 / (System.nanoTime() - start);
                double each = (ownProcessorTime() - cpu) / 1e3 / Math.max(1, written.sum() - before);
                System.out.printf("%4d s %8.0f writes/s %6.1f us of our processor time each%n", second + 5, rate, each);
            }
            stopping = true;
            for (Future<?> future : running) {
                future.get();
            }
        }
    }

    private static long ownProcessorTime() {
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return system.getProcessCpuTime();
    }

    private void charge(String station) {
        int number = 0;
        while (!stopping) {
            Driver driver = Given.aDriver("Card" + station, number % 2 == 0 ? partner : null);
            ChargingSession session =
                    Given.aSession(sessions, station, clock.instant() + "/" + number++, driver, now());
            write(session, true, SessionEvent.Kind.STARTED);
            for (int i = 0; i < READINGS && !stopping; i++) {
                MeterReading reading = Given.aReading(now(), i * 100L);
                session = Given.metered(session, reading);
                sessions.write(new SessionChange(session, false, List.of(reading), List.of()));
                written.increment();
            }
            write(session.in(new SessionState.Ended(now(), "Local", null), now()), false, SessionEvent.Kind.STOPPED);
            stations.reported(
                    new StationId(station),
                    new ConnectorReport(1, 1, ConnectorState.AVAILABLE, "Available", "", now()));
            written.increment();
        }
    }

    private void write(ChargingSession session, boolean opened, SessionEvent.Kind kind) {
        SessionEvent event = new SessionEvent(now(), kind, null);
        sessions.write(new SessionChange(session, opened, List.of(), List.of(event)));
        written.increment();
    }

    private Instant now() {
        return Times.kept(clock.instant());
    }
}

package io.emall.cpms.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.sim.emsp.SimEmsp;
import io.emall.sim.socket.StationAddress;
import io.emall.wire.ocpi.v221.Token;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Stations that charge one car after another, and an eMSP that gets the bills, while something happens to the CPMS. */
final class Crowd implements AutoCloseable {

    private static final int SIZE = 6;
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final SimEmsp emsp;
    /** One for each station: a card charges one car at a time. */
    private final List<Token> cards = new ArrayList<>();

    private final List<Stage.Registered> registered = new ArrayList<>();
    private final List<StubbornStation> stations = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();

    /** Enters the stations, the eMSP and its driver into a new CPMS with this data folder. */
    Crowd(Path data) {
        try (Stage stage = Stage.on(data)) {
            emsp = stage.emsp();
            for (int i = 0; i < SIZE; i++) {
                registered.add(stage.register());
                Token card = emsp.addToken("CROWD" + i);
                emsp.pushToken(card);
                cards.add(card);
            }
        }
    }

    void charge(URI cpms) {
        for (Stage.Registered station : registered) {
            Token card = cards.get(stations.size());
            StubbornStation stubborn =
                    new StubbornStation(new StationAddress(cpms, station.id(), station.key()), card.uid());
            stations.add(stubborn);
            threads.add(Thread.ofVirtual().start(stubborn));
        }
    }

    void awaitMoreSessions(int more) {
        int before = sessions();
        Instant deadline = Instant.now().plus(PATIENCE);
        while (sessions() < before + more) {
            assertThat(Instant.now()).as("sessions go on").isBefore(deadline);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }

    /** How many facts the CPMS has acknowledged. */
    long answers() {
        return stations.stream().mapToLong(StubbornStation::answers).sum();
    }

    private int sessions() {
        return stations.stream().mapToInt(s -> s.sessions().size()).sum();
    }

    /** Every session that runs comes to its end, and every bill to the eMSP, once. */
    void endAndAwaitBills() throws InterruptedException {
        stations.forEach(StubbornStation::end);
        for (Thread thread : threads) {
            assertThat(thread.join(PATIENCE)).as("the last session ends").isTrue();
        }
        int total = sessions();
        emsp.await(
                "every bill reached the eMSP",
                PATIENCE,
                () -> emsp.book().cdrs().size() >= total);
        assertThat(emsp.book().cdrs()).hasSize(total);
    }

    /** The CPMS itself must have ended before. */
    void assertEverythingIsThereOnce(Path data) {
        try (Stage stage = Stage.on(data)) {
            for (int i = 0; i < SIZE; i++) {
                assertEverythingIsThereOnce(
                        stage.bean(JdbcClient.class),
                        registered.get(i).id(),
                        stations.get(i).sessions());
            }
        }
    }

    private static void assertEverythingIsThereOnce(
            JdbcClient sql, String station, Map<Integer, StubbornStation.Acknowledged> acknowledged) {
        List<Row> rows = sql.sql("""
                        select s.number, s.state, m.first_wh::bigint as first, m.last_wh::bigint as last,
                               (select count(*) from cdr c where c.session_id = s.id) as bills
                        from session s join session_meter m on m.session_id = s.id where s.station_id = ?
                        """).param(station).query(Row.class).list();
        assertThat(rows).extracting(Row::number).containsExactlyInAnyOrderElementsOf(acknowledged.keySet());
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.state()).isEqualTo("ENDED");
            assertThat(row.bills()).isEqualTo(1);
            assertThat(new StubbornStation.Acknowledged(row.first(), row.last()))
                    .isEqualTo(acknowledged.get(row.number()));
        });
        Long readings = sql.sql(
                        "select count(distinct read_at) from meter_value where station_id = ? and session_id is not null")
                .param(station)
                .query(Long.class)
                .single();
        assertThat(readings).isGreaterThanOrEqualTo(acknowledged.size() * 4L);
    }

    record Row(int number, String state, long first, long last, long bills) {}

    @Override
    public void close() {
        stations.forEach(StubbornStation::close);
        emsp.close();
    }
}

package io.emall.cpms.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.sim.emsp.SimEmsp;
import io.emall.sim.socket.StationAddress;
import io.emall.wire.ocpi.v221.Token;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Acknowledged means durable: {@code kill -9} of the server, of PostgreSQL and of both, under load (house §4). */
class CrashStory {

    private static final int STATIONS = 6;

    @Test
    void whatWasAnsweredBeforeAKillIsThereOnceAndSessionsGoOn(@TempDir Path folder) throws Exception {
        Path data = folder.resolve("cpms");
        SimEmsp emsp;
        List<Stage.Registered> registered = new ArrayList<>();
        Token card;
        try (Stage stage = Stage.on(data)) {
            emsp = stage.emsp();
            card = emsp.addToken("CRASH");
            emsp.pushToken(card);
            for (int i = 0; i < STATIONS; i++) {
                registered.add(stage.register());
            }
        }
        List<StubbornStation> stations = new ArrayList<>();
        try (CpmsProcess cpms = new CpmsProcess(data)) {
            List<Thread> threads = new ArrayList<>();
            for (Stage.Registered station : registered) {
                StationAddress address = new StationAddress(cpms.stations(), station.id(), station.key());
                StubbornStation stubborn = new StubbornStation(address, card.uid());
                stations.add(stubborn);
                threads.add(Thread.ofVirtual().start(stubborn));
            }
            awaitMore(stations, 20);
            cpms.killAndRestart();
            awaitMore(stations, 20);
            cpms.killDatabase();
            awaitMore(stations, 20);
            cpms.kill();
            cpms.killDatabaseIfAlive();
            cpms.restart();
            awaitMore(stations, 20);
            stations.forEach(StubbornStation::end);
            for (Thread thread : threads) {
                thread.join(Duration.ofSeconds(60));
            }
            int total = stations.stream().mapToInt(s -> s.sessions().size()).sum();
            emsp.await(
                    "every bill reached the eMSP",
                    Duration.ofSeconds(90),
                    () -> emsp.book().cdrs().size() >= total);
            assertThat(emsp.book().cdrs()).hasSize(total);
        }
        try (Stage stage = Stage.on(data)) {
            for (int i = 0; i < STATIONS; i++) {
                assertEverythingIsThereOnce(
                        stage.bean(JdbcClient.class),
                        registered.get(i).id(),
                        stations.get(i).sessions());
            }
        } finally {
            stations.forEach(StubbornStation::close);
            emsp.close();
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

    private static void awaitMore(List<StubbornStation> stations, int more) {
        int before = count(stations);
        Instant deadline = Instant.now().plus(Duration.ofSeconds(120));
        while (count(stations) < before + more) {
            assertThat(Instant.now()).as("sessions go on").isBefore(deadline);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }

    private static int count(List<StubbornStation> stations) {
        return stations.stream().mapToInt(s -> s.sessions().size()).sum();
    }
}

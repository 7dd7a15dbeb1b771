package io.emall.cpms.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.session.ChargingSession;
import io.emall.cpms.core.session.SessionChange;
import io.emall.cpms.core.unit.StationId;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A storm of stations is read in few statements, and each station gets what is its own (field lesson 16). */
class ArrivingStationsTest {
    private static final int STATIONS = 40;

    @RegisterExtension
    static final TestStore STORE = new TestStore();

    private record Found(String station, String location, byte[] key, List<ChargingSession> sessions) {}

    @Test
    void eachGetsItsOwn() throws Exception {
        List<ChargingSession> opened =
                IntStream.range(0, STATIONS).mapToObj(this::prepare).toList();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Found>> found = threads.invokeAll(IntStream.range(0, STATIONS)
                    .<Callable<Found>>mapToObj(i -> () -> read(i))
                    .toList());
            for (int i = 0; i < STATIONS; i++) {
                Found its = found.get(i).get();
                assertThat(its.station).isEqualTo("AR" + i);
                assertThat(its.location)
                        .isEqualTo(opened.get(i).place().location().value());
                assertThat(its.key).containsExactly(i, 1);
                assertThat(its.sessions).containsExactly(opened.get(i));
            }
        }
    }

    private ChargingSession prepare(int i) {
        Given.aSite(STORE, "AR" + i);
        STORE.stations.saveKeyHash(new StationId("AR" + i), new byte[] {(byte) i, 1});
        ChargingSession session = Given.aSession(STORE, "AR" + i, "t" + i, null, Given.NOON);
        STORE.sessionLedger.write(new SessionChange(session, true, List.of(), List.of()));
        return session;
    }

    private static Found read(int i) {
        StationId id = new StationId("AR" + i);
        var station = STORE.stations.find(id).orElseThrow();
        return new Found(
                station.id().value(),
                STORE.locations.find(station.location()).orElseThrow().id().value(),
                STORE.stations.keyHash(id).orElseThrow(),
                STORE.sessionLedger.current(id));
    }
}

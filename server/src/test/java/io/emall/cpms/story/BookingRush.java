package io.emall.cpms.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.ocpi.server.BookingPeer;
import io.emall.sim.emsp.SimEmsp;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Three eMSPs that want the same few EVSEs, many requests at a time, while something happens to the CPMS. */
final class BookingRush implements AutoCloseable {

    private static final List<String> PARTIES = List.of("RU1", "RU2", "RU3");
    private static final int REQUESTS_AT_A_TIME = 4;
    private static final int PLACES = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final Map<String, SimEmsp> emsps = new HashMap<>();
    private final List<String> locations = new ArrayList<>();
    private final List<Asker> askers = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();

    /** A station with a place of its own, which nobody of the rush asks for. */
    final Stage.Registered apart;

    /** Enters them and their places into a new CPMS with this data folder. */
    BookingRush(Path data) {
        try (Stage stage = Stage.on(data)) {
            PARTIES.forEach(party -> emsps.put(party, stage.newEmsp(party, "2.3.0")));
            for (int n = 0; n < PLACES; n++) {
                locations.add(stage.register().id().replace("CP", "L"));
            }
            apart = stage.register();
        }
    }

    SimEmsp emsp() {
        return emsps.get(PARTIES.getFirst());
    }

    BookingPeer peer(String party, CpmsProcess cpms) {
        return new BookingPeer(emsps.get(party), party, cpms.http("/ocpi/2.3.0/bookings"));
    }

    BookingPeer peer(CpmsProcess cpms) {
        return peer(PARTIES.getFirst(), cpms);
    }

    void start(CpmsProcess cpms) {
        for (String party : PARTIES) {
            BookingPeer peer = peer(party, cpms);
            for (int n = 0; n < REQUESTS_AT_A_TIME; n++) {
                Asker asker = new Asker(peer, party + "-" + n, locations);
                askers.add(asker);
                threads.add(Thread.ofVirtual().start(asker));
            }
        }
    }

    void awaitMoreBookings(int more) {
        int before = bookings();
        emsp().await("requests are answered", PATIENCE, () -> bookings() >= before + more);
    }

    private int bookings() {
        return askers.stream().mapToInt(asker -> asker.answered().size()).sum();
    }

    /** Whatever is under way is still answered. */
    void end() throws InterruptedException {
        askers.forEach(Asker::end);
        for (Thread thread : threads) {
            assertThat(thread.join(PATIENCE)).as("every request is answered").isTrue();
        }
    }

    /** What was answered last is what we have, and what the eMSP was told. */
    void assertWhatWasAnsweredStands() {
        for (Asker asker : askers) {
            Map<String, JsonNode> ours = asker.peer().all("").stream()
                    .collect(Collectors.toMap(booking -> booking.path("id").asString(), booking -> booking));
            asker.answered().forEach((request, answer) -> {
                String id = answer.path("id").asString();
                assertThat(ours.get(id)).as(request).isEqualTo(answer);
                asker.peer().await("the eMSP is told of " + request, () -> asker.peer()
                        .told("bookings", id)
                        .filter(answer::equals)
                        .isPresent());
            });
        }
    }

    void assertNoTwoAtOnce() {
        Map<String, List<JsonNode>> held = askers.stream()
                .flatMap(asker -> asker.answered().values().stream())
                .filter(booking -> booking.path("reservation_status").asString().equals("RESERVED"))
                .collect(Collectors.groupingBy(
                        booking -> booking.at("/booking_option/evse_uid").asString()));
        assertThat(held).hasSize(PLACES * 2);
        held.values().forEach(BookingRush::assertOneAfterTheOther);
    }

    private static void assertOneAfterTheOther(List<JsonNode> bookings) {
        Instant free = Instant.EPOCH;
        List<JsonNode> inOrder = bookings.stream()
                .sorted(Comparator.comparing(BookingRush::from))
                .toList();
        for (JsonNode booking : inOrder) {
            assertThat(from(booking)).as("%s", inOrder).isAfterOrEqualTo(free);
            free = Instant.parse(booking.at("/period/end_date_time").asString());
        }
    }

    private static Instant from(JsonNode booking) {
        return Instant.parse(booking.at("/period/start_date_time").asString());
    }

    @Override
    public void close() {
        askers.forEach(Asker::end);
        emsps.values().forEach(SimEmsp::close);
    }
}

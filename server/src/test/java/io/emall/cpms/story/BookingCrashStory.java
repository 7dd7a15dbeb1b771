package io.emall.cpms.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.ocpi.server.BookingPeer;
import io.emall.sim.socket.StationAddress;
import io.emall.sim.station.SimStation16;
import io.emall.sim.station.StationPlan;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** {@code kill -9} while eMSPs book, change and cancel, and while bookings wait for their time. */
class BookingCrashStory {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /** An EVSE is held for its booking that long before. */
    private static final Duration EARLY = Duration.ofMinutes(10);

    @Test
    void whatWasAnsweredStandsAndTimeGoesOn(@TempDir Path folder) throws Exception {
        Path data = folder.resolve("cpms");
        try (BookingRush rush = new BookingRush(data);
                CpmsProcess cpms = new CpmsProcess(
                        data,
                        "--cpms.bookings.early-start=" + EARLY.toMinutes() + "m",
                        "--cpms.bookings.no-show-after=5s",
                        "--cpms.bookings.fees.no-show=10");
                SimStation16 station = new SimStation16(
                        new StationAddress(cpms.stations(), rush.apart.id(), rush.apart.key()),
                        StationPlan.withOutlets(11_000, 50_000))) {
            station.powerUp();
            Waiting waiting = new Waiting(rush, cpms, station);
            String forgotten = waiting.book(1, Duration.ofSeconds(15));
            waiting.awaitHold(1);
            rush.start(cpms);
            rush.awaitMoreBookings(100);

            String ahead = waiting.book(2, EARLY.plusSeconds(3));
            cpms.killAndRestart();
            station.powerUp();
            waiting.awaitHold(2);
            waiting.awaitNoShow(forgotten, 1);
            rush.awaitMoreBookings(50);
            rush.end();
            rush.assertNoTwoAtOnce();
            rush.assertWhatWasAnsweredStands();
            waiting.assertSteps(forgotten, "HELD", "NO_SHOW");
            waiting.assertSteps(ahead, "HELD");
            assertThat(station.journal().received("ReserveNow")).hasSize(2);
        }
    }

    /** Bookings for which nobody will come, at a station of their own. */
    private record Waiting(BookingRush rush, CpmsProcess cpms, SimStation16 station) {

        String book(int outlet, Duration ahead) {
            String number = rush.apart.id().substring(2);
            Instant from = Instant.now().truncatedTo(ChronoUnit.MILLIS).plus(ahead);
            JsonNode booking = peer().post(
                            peer().request("L" + number, "E" + number + "-" + outlet, "04", "W" + outlet, from))
                    .data();
            assertThat(BookingPeer.status(booking)).isEqualTo("RESERVED ACCEPTED");
            return booking.path("id").asString();
        }

        private BookingPeer peer() {
            return rush.peer(cpms);
        }

        void awaitHold(int outlet) {
            rush.emsp().await("the hold", PATIENCE, () -> station.outlet(outlet)
                    .reservation()
                    .isPresent());
        }

        void awaitNoShow(String booking, int outlet) {
            rush.emsp().await("the no-show", PATIENCE, () -> peer().pushed(booking, "NO_SHOW"));
            rush.emsp().await("the station lets go", PATIENCE, () -> station.outlet(outlet)
                    .reservation()
                    .isEmpty());
            rush.emsp().await("the bill", PATIENCE, () -> bills(booking) > 0);
            assertThat(bills(booking)).isEqualTo(1);
        }

        private long bills(String booking) {
            return rush.emsp().received("cdrs").stream()
                    .filter(one -> one.body().path("booking_id").asString("").equals(booking))
                    .count();
        }

        void assertSteps(String booking, String... kinds) throws IOException {
            JsonNode steps = cpms.api("GET", "/bookings/" + booking, "").path("steps");
            assertThat(steps.valueStream().map(step -> step.path("kind").asString()))
                    .containsExactly(kinds);
        }
    }
}

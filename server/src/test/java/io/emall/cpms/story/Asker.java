package io.emall.cpms.story;

import io.emall.cpms.ocpi.server.BookingPeer;
import io.emall.sim.emsp.Answer;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Books, changes and cancels as fast as it is answered, and asks again, word for word, what was not answered. */
final class Asker implements Runnable {

    private static final Instant TOMORROW =
            Instant.now().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofHours(24));
    private static final int HOURS = 12;
    private static final long A_MOMENT = Duration.ofMillis(50).toNanos();

    private final BookingPeer peer;
    private final String name;
    private final List<String> locations;
    private final Random chance;
    /** The last answer, by the id of the request. */
    private final Map<String, JsonNode> answered = new ConcurrentHashMap<>();

    private volatile boolean ends;

    /** @param name differs from that of any other asker */
    Asker(BookingPeer peer, String name, List<String> locations) {
        this.peer = peer;
        this.name = name;
        this.locations = locations;
        this.chance = new Random(name.hashCode());
    }

    BookingPeer peer() {
        return peer;
    }

    Map<String, JsonNode> answered() {
        return answered;
    }

    /** No new booking. */
    void end() {
        ends = true;
    }

    @Override
    public void run() {
        for (int number = 0; !ends; number++) {
            String id = name + "-" + number;
            String location = locations.get(chance.nextInt(locations.size()));
            ask(id, request(id, location));
            if (chance.nextBoolean()) {
                ask(id, request(id, location));
            }
            if (chance.nextBoolean()) {
                ObjectNode cancellation = request(id, location);
                cancellation
                        .putObject("canceled")
                        .put("cancellation_reason", "TRAFFIC")
                        .put("who_canceled", "EMSP");
                ask(id, cancellation);
            }
        }
    }

    /** For any hour, at the location's one or other EVSE. */
    private ObjectNode request(String id, String location) {
        String place = "E" + location.substring(1) + "-" + (1 + chance.nextInt(2));
        Instant from = TOMORROW.plus(Duration.ofHours(chance.nextInt(HOURS)));
        return peer.request(location, place, "CARD-" + name, id, from);
    }

    private void ask(String id, ObjectNode request) {
        while (!isAnswered(id, request)) {
            LockSupport.parkNanos(A_MOMENT);
        }
    }

    private boolean isAnswered(String id, ObjectNode request) {
        try {
            Answer answer = peer.post(request);
            if (answer.http() < 500) {
                answered.put(id, answer.data());
                return true;
            }
            return false;
        } catch (UncheckedIOException nobodyThere) {
            return false;
        }
    }
}

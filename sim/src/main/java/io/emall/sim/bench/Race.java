package io.emall.sim.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Many requests of eMSPs for few slots, all at once (Bookings 1.1). */
final class Race {
    private static final int AT_ONCE = 50;
    private static final Duration SLOT = Duration.ofHours(1);

    private static final String DOUBLE = """
            select count(*) from booking a join booking b on a.evse_uid = b.evse_uid and a.id < b.id
                and a.period && b.period
            where a.state = 'HELD' and b.state = 'HELD'
            """;

    private final OcpiOptions options;
    private final URI bookings;
    private final InstantSource clock;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Latencies latencies = new Latencies();
    private long won;
    private long refused;
    private long nanos;
    private int rounds;

    Race(OcpiOptions options, URI server, InstantSource clock) {
        this.options = options;
        this.bookings = server.resolve("/ocpi/2.3.0/bookings");
        this.clock = clock;
    }

    /**
     * What the races showed.
     *
     * @param won and refused with a clear word; both over all rounds
     * @param twice pairs of bookings that stand at the same EVSE at the same time
     */
    record Outcome(Latencies latencies, int rounds, long won, long refused, double seconds, long twice) {
        double perSecond() {
            return latencies.count() / seconds;
        }
    }

    /** Each round asks for the slots of another day. */
    Outcome run(int warmUp, int measured, Database database) {
        for (int day = 1; day <= warmUp + measured; day++) {
            if (day == warmUp + 1) {
                forget();
            }
            round(clock.instant().truncatedTo(ChronoUnit.HOURS).plus(day, ChronoUnit.DAYS));
        }
        return new Outcome(latencies, rounds, won, refused, nanos / 1e9, database.count(DOUBLE));
    }

    private void forget() {
        latencies.clear();
        won = 0;
        refused = 0;
        nanos = 0;
        rounds = 0;
    }

    private void round(Instant begin) {
        CountDownLatch start = new CountDownLatch(1);
        List<Future<Long>> answers = new ArrayList<>();
        try (ExecutorService eMsps =
                Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
            for (int i = 0; i < options.requests(); i++) {
                HttpRequest request = request(i, begin);
                answers.add(eMsps.submit(() -> {
                    start.await();
                    return send(request);
                }));
            }
            long before = System.nanoTime();
            start.countDown();
            answers.forEach(this::note);
            nanos += System.nanoTime() - before;
        }
        rounds++;
    }

    /** @return how long it took, negative if it was refused */
    private long send(HttpRequest request) throws IOException, InterruptedException {
        long before = System.nanoTime();
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        long took = System.nanoTime() - before;
        if (answer.body().contains("\"reservation_status\":\"RESERVED\"")) {
            return took;
        }
        if (answer.body().contains("\"reservation_status\":\"REJECTED\"")) {
            return -took;
        }
        throw new Failed("neither reserved nor rejected: " + answer.statusCode() + " " + answer.body());
    }

    private void note(Future<Long> answer) {
        try {
            long took = answer.get();
            won += took > 0 ? 1 : 0;
            refused += took > 0 ? 0 : 1;
            latencies.add(Math.abs(took));
        } catch (ExecutionException | InterruptedException e) {
            throw new Failed("a request was not decided: " + e.getMessage(), e);
        }
    }

    private HttpRequest request(int index, Instant begin) {
        int partner = index % options.partners();
        String place = Town.station(index % options.slots());
        String body =
                """
                {"country_code":"IT","party_id":"%1$s","request_id":"R-%2$s-%3$d","location_id":"%4$s",
                "booking_location_id":"%4$s-1","authorization_reference":"A-%3$d",
                "tokens":[{"country_code":"IT","party_id":"%1$s","uid":"T%3$d","type":"RFID","contract_id":"IT-%1$s-C%3$d"}],
                "period":{"start_date_time":"%5$s","end_date_time":"%6$s"}}
                """.formatted(Country.party(partner), begin.getEpochSecond(), index, place, begin, begin.plus(SLOT));
        return HttpRequest.newBuilder(bookings)
                .header("Authorization", Country.authorization(partner))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }
}

package io.emall.sim.bench;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.WebSocket;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Stations whose states change once a second, and the eMSPs that are told; one thread drives and hears them all. */
final class Changes implements AutoCloseable {
    private static final Pattern PUSH = Pattern.compile("/(\\d+)/locations/\\w+/\\w+/BENCH-(\\d+)/BENCH-\\d+-1");
    private static final int CONNECTING_AT_ONCE = 20;
    private static final int TICKS_PER_SECOND = 100;

    private final OcpiOptions options;
    private final InstantSource clock;
    private final Progress progress;
    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    private final List<Change> changes = new ArrayList<>();
    private final int port;
    private Latencies latencies = new Latencies();
    private long missed;
    private int turn;

    Changes(OcpiOptions options, InstantSource clock, Progress progress) {
        this.options = options;
        this.clock = clock;
        this.progress = progress;
        var server = new HttpServerOptions().setHost("127.0.0.1").setPort(0);
        port = Load.await(vertx.createHttpServer(server)
                        .requestHandler(this::answer)
                        .listen())
                .actualPort();
    }

    /**
     * What was measured.
     *
     * @param latencies from the station's message until each living partner had the state
     * @param missed states that a partner did not get before the next one came; they count as latencies too
     */
    record Outcome(Latencies latencies, long missed, Consumption used, double seconds) {
        double perSecond() {
            return latencies.count() / seconds;
        }
    }

    /** The present state of one station's first EVSE. */
    private static final class Change {
        private final WebSocket socket;
        private final Words words;
        private String status = "UNKNOWN";
        private long since;
        private long told;

        Change(WebSocket socket, Words words) {
            this.socket = socket;
            this.words = words;
        }

        void next(long now) {
            boolean free = !status.equals("AVAILABLE");
            status = free ? "AVAILABLE" : "CHARGING";
            since = now;
            told = 0;
            socket.writeTextMessage("[2,\"" + now + "\"," + (free ? words.available() : words.charging()) + "]");
        }
    }

    String emsps() {
        return "http://127.0.0.1:" + port;
    }

    Outcome run(URI target, StationKey key, Supplier<Consumption> used) {
        Options plain = Options.parse(List.of("--stations", Integer.toString(options.changing())));
        try (Dialer dialer = new Dialer(vertx, plain, target, key)) {
            progress.say("connecting " + options.changing() + " stations");
            connect(dialer);
            vertx.setPeriodic(TimeUnit.SECONDS.toMillis(1) / TICKS_PER_SECOND, tick -> tick());
            progress.say("warm-up " + options.warmup() + " s");
            rest(options.warmup());
            onLoop(this::forget);
            Consumption before = used.get();
            long start = System.nanoTime();
            progress.say("changes " + options.seconds() + " s");
            rest(options.seconds());
            Latencies measured = latencies;
            onLoop(() -> latencies = new Latencies());
            double seconds = (System.nanoTime() - start) / 1e9;
            return new Outcome(measured, missed, used.get().since(before), seconds);
        }
    }

    private void connect(Dialer dialer) {
        for (int from = 0; from < options.changing(); from += CONNECTING_AT_ONCE) {
            List<Future<Change>> group = new ArrayList<>();
            for (int i = from; i < Math.min(from + CONNECTING_AT_ONCE, options.changing()); i++) {
                Words words = Options.Version.V16.words(Town.token(i), clock);
                group.add(dialer.connect(Town.station(i)).map(socket -> new Change(socket, words)));
            }
            Load.await(Future.all(group));
            group.forEach(one -> changes.add(one.result()));
        }
        onLoop(() -> changes.forEach(one -> one.socket.writeTextMessage("[2,\"boot\"," + one.words.boot() + "]")));
    }

    /** Each station once a second, evenly spread. */
    private void tick() {
        long now = System.nanoTime();
        int share = Math.ceilDiv(changes.size(), TICKS_PER_SECOND);
        for (int i = 0; i < share; i++) {
            Change change = changes.get(turn++ % changes.size());
            for (int partner = 0; change.since != 0 && partner < options.partners(); partner++) {
                if ((change.told & 1L << partner) == 0) {
                    missed++;
                    latencies.add(now - change.since);
                }
            }
            change.next(now);
        }
    }

    private void forget() {
        latencies = new Latencies();
        missed = 0;
    }

    private void answer(HttpServerRequest request) {
        request.body().onSuccess(body -> {
            request.response()
                    .putHeader("Content-Type", "application/json")
                    .end("{\"status_code\":1000,\"timestamp\":\"" + clock.instant() + "\"}");
            Matcher push = PUSH.matcher(request.path() == null ? "" : request.path());
            if (push.matches()) {
                told(Integer.parseInt(push.group(1)), Integer.parseInt(push.group(2)), body.toString());
            }
        });
    }

    private void told(int partner, int station, String body) {
        Change change = changes.get(station);
        if ((change.told & 1L << partner) == 0 && body.contains('"' + change.status + '"')) {
            change.told |= 1L << partner;
            latencies.add(System.nanoTime() - change.since);
        }
    }

    private void onLoop(Runnable task) {
        Load.await(Future.future(promise -> vertx.runOnContext(go -> {
            task.run();
            promise.complete();
        })));
    }

    private void rest(int seconds) {
        if (seconds > 0) {
            Load.await(vertx.timer(seconds, TimeUnit.SECONDS));
        }
    }

    @Override
    public void close() {
        Load.await(vertx.close());
    }
}

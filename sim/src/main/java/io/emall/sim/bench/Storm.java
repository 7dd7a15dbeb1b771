package io.emall.sim.bench;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** All stations connect at the same moment, boot and report two statuses, while others are charging. */
final class Storm {
    /** Of those who are charging; they come first in the town. */
    static final int LIVE = 100;

    private static final Duration LIVE_PAUSE = Duration.ofSeconds(1);
    private static final int LIVE_SECONDS = 10;
    private static final int PATIENCE_SECONDS = 300;

    private final Options options;
    private final InstantSource clock;
    private final Progress progress;

    Storm(Options options, InstantSource clock, Progress progress) {
        this.options = options;
        this.clock = clock;
        this.progress = progress;
    }

    /**
     * What the storm showed.
     *
     * @param arrivals from the storm's first moment until a station was answered everything
     * @param errors one per station that failed
     */
    record Outcome(
            double seconds, Latencies arrivals, Tally before, Tally live, Consumption used, List<String> errors) {}

    Outcome run(URI target, StationKey key, Supplier<Consumption> used) {
        Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
        try (Load live = new Load(options.withStations(LIVE), clock, progress);
                Dialer theirs = live.dialer(target, key);
                Dialer dialer = new Dialer(vertx, options, target, key)) {
            live.start(theirs);
            live.count("charging", options.warmup());
            live.pause(LIVE_PAUSE);
            Tally before = live.during(() -> Load.await(vertx.timer(LIVE_SECONDS, TimeUnit.SECONDS)));
            progress.say("%,d stations connect, boot and report two statuses".formatted(options.stations()));
            Latencies arrivals = new Latencies();
            List<String> errors = new ArrayList<>();
            Consumption first = used.get();
            long start = System.nanoTime();
            Tally meanwhile = live.during(() -> all(vertx, dialer, arrivals, errors));
            double seconds = (System.nanoTime() - start) / 1e9;
            Consumption last = used.get().since(first);
            errors.addAll(live.finish());
            return new Outcome(seconds, arrivals, before, meanwhile, last, errors);
        } finally {
            Load.await(vertx.close());
        }
    }

    private void all(Vertx vertx, Dialer dialer, Latencies arrivals, List<String> errors) {
        CompletableFuture<Void> over = new CompletableFuture<>();
        long start = System.nanoTime();
        vertx.runOnContext(go -> {
            List<Future<Void>> stations = new ArrayList<>();
            for (int i = LIVE; i < LIVE + options.stations(); i++) {
                stations.add(NewStation.arrive(dialer, Town.station(i), words(i))
                        .onSuccess(done -> arrivals.add(System.nanoTime() - start))
                        .onFailure(e -> errors.add(String.valueOf(e.getMessage()))));
            }
            Future.join(stations).onComplete(done -> over.complete(null));
        });
        await(over);
    }

    private Words words(int index) {
        return options.version().words(Town.token(index), clock);
    }

    private static void await(CompletableFuture<Void> over) {
        try {
            over.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new Failed("the storm is not over after " + PATIENCE_SECONDS + " s", e);
        } catch (ExecutionException | InterruptedException e) {
            throw new Failed("interrupted", e);
        }
    }
}

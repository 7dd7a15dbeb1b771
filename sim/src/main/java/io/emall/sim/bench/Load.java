package io.emall.sim.bench;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** All stations, driven by one thread. */
final class Load implements AutoCloseable {
    private static final int CONNECTING_AT_ONCE = 20;
    private static final int PATIENCE_SECONDS = 60;
    private static final int PROGRESS_SECONDS = 5;

    private final Options options;
    private final InstantSource clock;
    private final Progress progress;
    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    private final List<LoadStation> stations = new ArrayList<>();
    private volatile Duration pause = Duration.ZERO;
    private volatile Tally tally = new Tally();

    Load(Options options, InstantSource clock, Progress progress) {
        this.options = options;
        this.clock = clock;
        this.progress = progress;
    }

    /**
     * Connects, warms up, measures, lets every station end what it began.
     *
     * @param target where stations connect, without their identity
     * @param used what the processes have used so far
     */
    Outcome run(URI target, StationKey key, Supplier<Consumption> used) {
        try (Dialer dialer = dialer(target, key)) {
            start(dialer);
            return measure(used);
        }
    }

    Dialer dialer(URI target, StationKey key) {
        return new Dialer(vertx, options, target, key);
    }

    private Outcome measure(Supplier<Consumption> used) {
        Tally warmUp = count("warm-up", options.warmup());
        Consumption before = used.get();
        long start = System.nanoTime();
        Tally measured = count("measured", options.seconds());
        double seconds = (System.nanoTime() - start) / 1e9;
        Consumption after = used.get();
        List<String> errors = finish();
        return new Outcome(warmUp, measured, seconds, after.since(before), receipts(), errors);
    }

    /** Connects and lets everybody begin. */
    void start(Dialer dialer) {
        progress.say("connecting " + options.stations() + " stations");
        for (int from = 0; from < options.stations(); from += CONNECTING_AT_ONCE) {
            List<Future<LoadStation>> group = new ArrayList<>();
            for (int i = from; i < Math.min(from + CONNECTING_AT_ONCE, options.stations()); i++) {
                group.add(connect(dialer, i));
            }
            await(Future.all(group));
            group.forEach(station -> stations.add(station.result()));
        }
        stations.forEach(station -> vertx.runOnContext(go -> station.send()));
    }

    private Future<LoadStation> connect(Dialer dialer, int index) {
        String station = Town.station(index);
        boolean endless = options.mode() != Options.Mode.SESSIONS;
        var talk = new Talk(station, options.version().words(Town.token(index), clock), endless, new Register(index));
        return dialer.connect(station).map(socket -> new LoadStation(talk, socket, () -> tally, this::afterPause));
    }

    /** From now on each station waits so long after an answer before its next call. */
    void pause(Duration duration) {
        pause = duration;
    }

    private void afterPause(Runnable next) {
        if (pause.isZero()) {
            next.run();
        } else {
            vertx.setTimer(pause.toMillis(), timer -> next.run());
        }
    }

    /** Counts what happens meanwhile. */
    Tally during(Runnable task) {
        Tally counted = new Tally();
        onLoop(() -> tally = counted);
        task.run();
        onLoop(() -> tally = new Tally());
        return counted;
    }

    /** Counts for so long from now. */
    Tally count(String what, int seconds) {
        Tally[] now = new Tally[1];
        return during(() -> {
            onLoop(() -> now[0] = tally);
            for (int passed = 0; passed < seconds; passed += PROGRESS_SECONDS) {
                int stretch = Math.min(PROGRESS_SECONDS, seconds - passed);
                long before = calls(now[0]);
                await(vertx.timer(stretch, TimeUnit.SECONDS));
                progress.say(
                        "%s %d s: %,d calls/s".formatted(what, passed + stretch, (calls(now[0]) - before) / stretch));
            }
        });
    }

    private long calls(Tally counted) {
        long[] calls = new long[1];
        onLoop(() -> calls[0] = counted.calls());
        return calls[0];
    }

    /** Lets everybody finish; what went wrong, station by station. */
    List<String> finish() {
        onLoop(() -> stations.forEach(station -> station.talk().finish()));
        List<String> errors = new ArrayList<>();
        for (LoadStation station : stations) {
            try {
                await(station.done());
            } catch (Failed e) {
                errors.add(e.getMessage());
            }
        }
        return errors;
    }

    /** Everything the server acknowledged. */
    List<Receipt> receipts() {
        return stations.stream().flatMap(s -> s.talk().receipts().stream()).toList();
    }

    private void onLoop(Runnable task) {
        await(Future.future(promise -> vertx.runOnContext(go -> {
            task.run();
            promise.complete();
        })));
    }

    static <T> T await(Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new Failed(String.valueOf(e.getCause()), e);
        } catch (TimeoutException e) {
            throw new Failed("no answer within " + PATIENCE_SECONDS + " s", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failed("interrupted", e);
        }
    }

    @Override
    public void close() {
        await(vertx.close());
    }
}

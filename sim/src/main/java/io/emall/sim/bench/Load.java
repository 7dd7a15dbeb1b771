package io.emall.sim.bench;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.core.http.WebSocketConnectOptions;
import java.net.URI;
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
    private final WebSocketClient client;
    private final List<LoadStation> stations = new ArrayList<>();
    private volatile Tally tally = new Tally();

    Load(Options options, InstantSource clock, Progress progress) {
        this.options = options;
        this.clock = clock;
        this.progress = progress;
        this.client = vertx.createWebSocketClient(new WebSocketClientOptions()
                .setMaxConnections(options.stations())
                .setTcpNoDelay(true));
    }

    /**
     * Connects, warms up, measures, lets every station end what it began.
     *
     * @param target where stations connect, without their identity
     * @param used what the processes have used so far
     */
    Outcome run(URI target, StationKey key, Supplier<Consumption> used) {
        connect(target, key);
        stations.forEach(station -> vertx.runOnContext(go -> station.send()));
        Tally warmUp = count("warm-up", options.warmup());
        Consumption before = used.get();
        long start = System.nanoTime();
        Tally measured = count("measured", options.seconds());
        double seconds = (System.nanoTime() - start) / 1e9;
        Consumption after = used.get();
        List<String> errors = finish();
        List<Receipt> receipts =
                stations.stream().flatMap(s -> s.talk().receipts().stream()).toList();
        return new Outcome(warmUp, measured, seconds, after.since(before), receipts, errors);
    }

    private void connect(URI target, StationKey key) {
        progress.say("connecting " + options.stations() + " stations");
        for (int from = 0; from < options.stations(); from += CONNECTING_AT_ONCE) {
            List<Future<LoadStation>> group = new ArrayList<>();
            for (int i = from; i < Math.min(from + CONNECTING_AT_ONCE, options.stations()); i++) {
                group.add(connect(target, key, i));
            }
            await(Future.all(group));
            group.forEach(station -> stations.add(station.result()));
        }
    }

    private Future<LoadStation> connect(URI target, StationKey key, int index) {
        String station = Town.station(index);
        var address = new WebSocketConnectOptions()
                .setHost(target.getHost())
                .setPort(target.getPort())
                .setURI(target.getPath() + "/" + station)
                .addSubProtocol(options.version().subprotocol())
                .putHeader("Authorization", key.basic(station));
        boolean endless = options.mode() == Options.Mode.METER;
        var talk = new Talk(station, words(Town.token(index)), endless, new Register(index));
        return client.connect(address).map(socket -> new LoadStation(talk, socket, () -> tally));
    }

    private Words words(String token) {
        return switch (options.version()) {
            case V16 -> new Words16(token, clock);
            case V201 -> new Words201(token, clock);
        };
    }

    /** Counts for so long from now. */
    private Tally count(String what, int seconds) {
        Tally counted = new Tally();
        onLoop(() -> tally = counted);
        for (int passed = 0; passed < seconds; passed += PROGRESS_SECONDS) {
            int stretch = Math.min(PROGRESS_SECONDS, seconds - passed);
            long before = calls(counted);
            await(vertx.timer(stretch, TimeUnit.SECONDS));
            progress.say("%s %d s: %,d calls/s".formatted(what, passed + stretch, (calls(counted) - before) / stretch));
        }
        onLoop(() -> tally = new Tally());
        return counted;
    }

    private long calls(Tally counted) {
        long[] calls = new long[1];
        onLoop(() -> calls[0] = counted.calls());
        return calls[0];
    }

    /** Lets everybody finish; what went wrong, station by station. */
    private List<String> finish() {
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

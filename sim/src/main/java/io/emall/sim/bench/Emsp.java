package io.emall.sim.bench;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;

/** The eMSP that lives: takes whatever it is sent and counts it. */
final class Emsp implements AutoCloseable {
    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    private final InstantSource clock;
    private final AtomicLong sessions = new AtomicLong();
    private final AtomicLong records = new AtomicLong();
    private final AtomicLong others = new AtomicLong();
    private final int port;

    Emsp(InstantSource clock) {
        this.clock = clock;
        var options = new HttpServerOptions().setHost("127.0.0.1").setPort(0);
        port = Load.await(vertx.createHttpServer(options)
                        .requestHandler(this::answer)
                        .listen())
                .actualPort();
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    private void answer(HttpServerRequest request) {
        String path = request.path() == null ? "" : request.path();
        counter(path).incrementAndGet();
        request.end().onSuccess(end -> request.response()
                .setStatusCode(request.method().name().equals("POST") ? 201 : 200)
                .putHeader("Content-Type", "application/json")
                .putHeader("Location", url() + path + "/" + records.get())
                .end("{\"status_code\":1000,\"timestamp\":\"" + clock.instant() + "\"}"));
    }

    private AtomicLong counter(String path) {
        if (path.startsWith("/sessions")) {
            return sessions;
        }
        return path.startsWith("/cdrs") ? records : others;
    }

    /** How many session pushes came. */
    long sessions() {
        return sessions.get();
    }

    /** How many CDRs came. */
    long records() {
        return records.get();
    }

    /** How much else came: locations, EVSEs, tariffs. */
    long others() {
        return others.get();
    }

    @Override
    public void close() {
        Load.await(vertx.close());
    }
}

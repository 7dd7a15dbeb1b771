package io.emall.cpms.ocpp.socket;

import io.emall.cpms.core.unit.StationId;
import io.vertx.core.Context;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers requests to connect: checks them off the event loop, a few at a time, so that a storm only waits (P-8). */
final class Handshakes {
    private static final Logger LOG = LoggerFactory.getLogger(Handshakes.class);
    private static final int RETRY_SECONDS = 10;

    private final ListenerSettings settings;
    private final Doorkeeper doorkeeper;
    private final Executor threads;
    private final Entry entry;
    private final Arrivals arrivals;
    private final AtomicInteger waiting = new AtomicInteger();

    /** Lets a station in. */
    interface Entry {
        /**
         * Called on the request's event loop.
         *
         * @param place left as soon as the station has arrived
         */
        void open(HttpServerRequest request, Verdict.Welcome welcome, Arrivals.Place place);
    }

    Handshakes(ListenerSettings settings, Doorkeeper doorkeeper, Executor threads, Entry entry) {
        this.settings = settings;
        this.doorkeeper = doorkeeper;
        this.threads = threads;
        this.entry = entry;
        arrivals = new Arrivals(settings.handshakes());
    }

    /** Called on the event loop of the request. */
    void request(HttpServerRequest request, Context context) {
        String path = request.path();
        @Nullable
        StationId station =
                Identity.of(settings.path(), path == null ? "" : path).orElse(null);
        if (station == null) {
            refuse(request, 404);
        } else if (!request.canUpgradeToWebSocket()) {
            request.response().putHeader(HttpHeaders.UPGRADE, "websocket");
            refuse(request, 426);
        } else if (waiting.incrementAndGet() > settings.waitingHandshakes()) {
            waiting.decrementAndGet();
            comeBack(request);
        } else {
            request.pause();
            threads.execute(() -> check(request, context, station));
        }
    }

    private void check(HttpServerRequest request, Context context, StationId station) {
        try {
            Arrivals.Place place = arrivals.enter();
            Verdict verdict = judge(request, station);
            context.runOnContext(done -> answer(request, verdict, place));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            waiting.decrementAndGet();
        }
    }

    /** Who hung up while waiting is not worth a look into the database. */
    private Verdict judge(HttpServerRequest request, StationId station) {
        return request.response().closed() ? new Verdict.Unavailable() : doorkeeper.judge(station, Caller.of(request));
    }

    private void answer(HttpServerRequest request, Verdict verdict, Arrivals.Place place) {
        if (request.response().closed()) {
            LOG.debug("{} hung up before it was answered", request.remoteAddress());
            place.leave();
        } else if (verdict instanceof Verdict.Welcome welcome) {
            entry.open(request, welcome, place);
        } else {
            place.leave();
            turnAway(request, verdict);
        }
    }

    private static void turnAway(HttpServerRequest request, Verdict verdict) {
        switch (verdict) {
            case Verdict.Welcome _ -> throw new IllegalArgumentException("is welcome");
            case Verdict.Unknown unknown -> refuse(request, 404);
            case Verdict.Unauthorised unauthorised -> {
                request.response().putHeader("WWW-Authenticate", "Basic realm=\"stations\", charset=\"UTF-8\"");
                refuse(request, 401);
            }
            case Verdict.Forbidden forbidden -> refuse(request, 403);
            case Verdict.TooManyAttempts(var seconds) -> {
                request.response().putHeader("Retry-After", Long.toString(seconds));
                refuse(request, 429);
            }
            case Verdict.Unavailable unavailable -> comeBack(request);
        }
    }

    /** Not all at the same moment. */
    private static void comeBack(HttpServerRequest request) {
        int seconds = RETRY_SECONDS + ThreadLocalRandom.current().nextInt(RETRY_SECONDS);
        request.response().putHeader("Retry-After", Integer.toString(seconds));
        refuse(request, 503);
    }

    private static void refuse(HttpServerRequest request, int status) {
        request.resume();
        request.response().setStatusCode(status).end();
    }
}

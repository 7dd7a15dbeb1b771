package io.emall.cpms.ocpp.socket;

import io.emall.cpms.core.security.DoorSecurity;
import io.emall.cpms.ocpp.rpc.CloseReason;
import io.emall.cpms.ocpp.rpc.Dialect;
import io.emall.cpms.ocpp.rpc.StationConnection;
import io.emall.cpms.ocpp.rpc.Surroundings;
import io.emall.cpms.ocpp.tls.TlsEntrance;
import io.netty.handler.codec.http.websocketx.CorruptedWebSocketFrameException;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.ServerWebSocket;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where stations connect: a port of its own with its own threads, so that a storm of stations starves nobody else. */
public final class StationListener implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(StationListener.class);
    private static final int CLOSING_SECONDS = 5;
    private static final int STOP_SECONDS = 10;
    /** To Vert.x a negative port is one free port shared by all event loops. */
    private static final int ANY_SHARED_PORT = -1;

    private static final int ANY_OTHER_PORT = -2;

    private final ListenerSettings settings;
    private final Map<String, Dialect> dialects;
    private final List<String> subprotocols;
    private final Surroundings surroundings;
    private final Handshakes handshakes;
    private final Pulse pulse;
    private final Vertx vertx;
    private final @Nullable TlsEntrance tls;
    private volatile int port;
    private volatile int tlsPort;

    /** @param dialects what we speak; a station's order of preference decides among them (P-2) */
    public StationListener(
            ListenerSettings settings,
            List<Dialect> dialects,
            DoorSecurity security,
            Entrance entrance,
            Epochs epochs,
            Surroundings surroundings) {
        this.settings = settings;
        Integer wanted = settings.tlsPort();
        tls = wanted == null ? null : new TlsEntrance(wanted, settings.oldSuites(), security, surroundings.clock());
        this.dialects =
                dialects.stream().collect(Collectors.toMap(d -> d.version().subprotocol(), Function.identity()));
        this.subprotocols =
                dialects.stream().map(d -> d.version().subprotocol()).toList();
        this.surroundings = surroundings;
        Doorkeeper doorkeeper =
                new Doorkeeper(security, entrance, epochs, new Throttle(System::nanoTime), surroundings.clock());
        handshakes = new Handshakes(settings, doorkeeper, surroundings.threads(), this::welcome);
        pulse = new Pulse(System::nanoTime, settings.pingInterval(), settings.pongTimeout());
        vertx = Vertx.vertx(new VertxOptions()
                .setEventLoopPoolSize(settings.eventLoops())
                .setWorkerPoolSize(1)
                .setInternalBlockingPoolSize(2)
                .setFileSystemOptions(
                        new FileSystemOptions().setFileCachingEnabled(false).setClassPathResolvingEnabled(false)));
    }

    /**
     * Starts to listen.
     *
     * @throws UncheckedIOException if the port is in use
     */
    public void start() {
        port = open(settings.port() == 0 ? ANY_SHARED_PORT : settings.port(), options());
        long sweepMillis = pulse.sweepEvery().toMillis();
        vertx.setPeriodic(sweepMillis, timer -> pulse.sweep());
        LOG.info("Stations are welcome at ws://{}:{}{}<identity>", settings.host(), port, settings.path());
        openTls();
    }

    /** Opens the entrance behind TLS if there is a certificate by now; does nothing if it is open. */
    public synchronized void openTls() {
        if (tls == null || tlsPort != 0 || !tls.isReady()) {
            return;
        }
        tlsPort = open(tls.port() == 0 ? ANY_OTHER_PORT : tls.port(), tls.secured(options()));
        LOG.info("Stations are welcome at wss://{}:{}{}<identity>", settings.host(), tlsPort, settings.path());
    }

    private int open(int wanted, HttpServerOptions options) {
        AtomicInteger bound = new AtomicInteger();
        DeploymentOptions everyLoop = new DeploymentOptions().setInstances(settings.eventLoops());
        await(vertx.deployVerticle(() -> new Door(wanted, options, bound), everyLoop));
        return bound.get();
    }

    /** The port it listens on. */
    public int port() {
        return port;
    }

    /** The port behind TLS; 0 while it is not open. */
    public int tlsPort() {
        return tlsPort;
    }

    /** Says goodbye to all stations and stops listening. */
    @Override
    public void close() {
        surroundings.connections().all().forEach(connection -> connection.close(CloseReason.STOPPING));
        await(vertx.close());
    }

    /** One event loop's share of a port. */
    private final class Door extends VerticleBase {
        private final int wanted;
        private final HttpServerOptions options;
        private final AtomicInteger bound;

        /** @param bound is told the port that was bound */
        Door(int wanted, HttpServerOptions options, AtomicInteger bound) {
            this.wanted = wanted;
            this.options = options;
            this.bound = bound;
        }

        @Override
        public Future<?> start() {
            HttpServer server = vertx.createHttpServer(options);
            server.connectionHandler(connection -> Plumbing.prepare(connection, settings.maxMessageSize()));
            server.requestHandler(request -> handshakes.request(request, context));
            if (options.isSsl() && tls != null) {
                server.exceptionHandler(tls::refused);
            }
            return server.listen(wanted, settings.host()).onSuccess(open -> bound.set(open.actualPort()));
        }
    }

    private HttpServerOptions options() {
        return new HttpServerOptions()
                .setTcpNoDelay(true)
                .setTcpKeepAlive(true)
                .setAcceptBacklog(4096)
                .setHttp2ClearTextEnabled(false)
                .setMaxHeaderSize(8192)
                .setPerFrameWebSocketCompressionSupported(false)
                .setPerMessageWebSocketCompressionSupported(true)
                .setMaxWebSocketFrameSize(settings.maxMessageSize())
                .setMaxWebSocketMessageSize(settings.maxMessageSize())
                .setWebSocketClosingTimeout(CLOSING_SECONDS)
                .setWebSocketSubProtocols(subprotocols);
    }

    private void welcome(HttpServerRequest request, Verdict.Welcome welcome, Arrivals.Place place) {
        Plumbing.admitted(request.connection());
        request.toWebSocket().onSuccess(socket -> open(socket, welcome, place)).onFailure(e -> {
            place.leave();
            LOG.info("{}: no WebSocket: {}", welcome.station(), e.getMessage());
        });
    }

    private void open(ServerWebSocket socket, Verdict.Welcome welcome, Arrivals.Place place) {
        Dialect dialect = socket.subProtocol() == null ? null : dialects.get(socket.subProtocol());
        if (dialect == null) {
            place.leave();
            LOG.warn("{}: no common subprotocol, we speak {}", welcome.station(), subprotocols);
            socket.close((short) CloseReason.NO_SUBPROTOCOL.code(), CloseReason.NO_SUBPROTOCOL.text());
            return;
        }
        VertxLine line = new VertxLine(socket);
        StationConnection connection =
                new StationConnection(welcome.station(), welcome.epoch(), dialect, line, surroundings);
        if (welcome.newcomer()) {
            connection.asNewcomer();
        }
        Pulse.Beat beat = pulse.watch(connection, line, socket, welcome.ping());
        socket.frameHandler(new Assembler(settings.maxMessageSize(), connection, beat));
        socket.pongHandler(pong -> beat.heard());
        socket.exceptionHandler(e -> broken(connection, e));
        socket.closeHandler(closed -> {
            pulse.forget(beat);
            connection.close(CloseReason.GONE);
        });
        connection.whenTakenOn(place::leave);
        surroundings.connections().enter(connection);
    }

    private static void broken(StationConnection connection, Throwable e) {
        if (connection.closed().isEmpty() && !(e instanceof HttpClosedException)) {
            LOG.warn("{}: {}", connection, e.getMessage());
        }
        if (e instanceof CorruptedWebSocketFrameException frame
                && frame.closeStatus().code() == CloseReason.TOO_LARGE.code()) {
            connection.close(CloseReason.TOO_LARGE);
        }
    }

    private static <T> T await(Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().get(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException cause
                    ? new UncheckedIOException(cause)
                    : new IllegalStateException(e.getCause());
        } catch (InterruptedException | TimeoutException e) {
            throw new IllegalStateException("The stations' listener does not react", e);
        }
    }
}

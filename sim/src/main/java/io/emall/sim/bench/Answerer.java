package io.emall.sim.bench;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.ServerWebSocket;
import java.net.URI;
import java.util.List;

/** Says yes to everything and keeps nothing: how fast machine, load and WebSockets are without a CPMS. */
final class Answerer implements AutoCloseable {
    private static final String YES = ",{\"status\":\"Accepted\",\"transactionId\":1,\"interval\":300,"
            + "\"currentTime\":\"2026-01-01T00:00:00Z\",\"idTagInfo\":{\"status\":\"Accepted\"}}]";

    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    private final int port;

    Answerer() {
        var options = new HttpServerOptions()
                .setHost("127.0.0.1")
                .setPort(0)
                .setTcpNoDelay(true)
                .setWebSocketSubProtocols(List.of("ocpp1.6", "ocpp2.0.1"));
        port = Load.await(vertx.createHttpServer(options)
                        .webSocketHandler(Answerer::serve)
                        .listen())
                .actualPort();
    }

    URI address() {
        return URI.create("ws://127.0.0.1:" + port + "/ocpp");
    }

    private static void serve(ServerWebSocket socket) {
        socket.textMessageHandler(call -> {
            int from = call.indexOf('"');
            socket.writeTextMessage("[3," + call.substring(from, call.indexOf('"', from + 1) + 1) + YES);
        });
    }

    @Override
    public void close() {
        Load.await(vertx.close());
    }
}

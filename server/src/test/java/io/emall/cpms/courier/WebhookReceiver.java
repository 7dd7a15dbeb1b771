package io.emall.cpms.courier;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A web server that keeps what is posted to it. */
public final class WebhookReceiver implements AutoCloseable {

    /** What came. */
    public record Post(String body, String timestamp, String signature) {

        /** Whether whoever knows the secret signed it, computed as the documentation says. */
        public boolean isSignedWith(String secret) {
            try {
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
                byte[] sum = mac.doFinal((timestamp + "." + body).getBytes(StandardCharsets.UTF_8));
                return signature.equals("v1=" + HexFormat.of().formatHex(sum));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    public final List<Post> posts = new CopyOnWriteArrayList<>();

    /** What it answers with. */
    public final AtomicInteger status = new AtomicInteger(204);

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;

    public WebhookReceiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::take);
        server.start();
    }

    public String url() {
        return "http://localhost:" + server.getAddress().getPort() + "/alarms";
    }

    private void take(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        posts.add(new Post(
                body,
                exchange.getRequestHeaders().getFirst("Emall-Timestamp"),
                exchange.getRequestHeaders().getFirst("Emall-Signature")));
        exchange.getResponseHeaders().set("Location", "http://localhost:1/elsewhere");
        exchange.sendResponseHeaders(status.get(), -1);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}

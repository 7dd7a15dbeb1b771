package io.emall.sim.bench;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Has the server make certificates, whereupon it opens its entrance with TLS. */
record TlsDoor(String server, String user, String password) {
    private static final int PATIENCE_SECONDS = 30;

    /** @return where stations connect, once they can */
    URI open(int port) {
        post("/authority", "{\"organisation\":\"Bench\"}");
        post("/server", "{\"names\":[\"localhost\"]}");
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!isOpen(port)) {
            if (System.nanoTime() > deadline) {
                throw new Failed("the entrance with TLS on port " + port + " did not open");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
        }
        return URI.create("wss://localhost:" + port + "/ocpp");
    }

    private void post(String path, String body) {
        String login = Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(URI.create(server + "/api/v1/certificates" + path))
                .header("Authorization", "Basic " + login)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            int status = client.send(request, BodyHandlers.discarding()).statusCode();
            if (status / 100 != 2) {
                throw new Failed("the server makes no certificates: HTTP " + status);
            }
        } catch (IOException e) {
            throw new Failed("the server makes no certificates", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failed("interrupted while the server makes certificates", e);
        }
    }

    private static boolean isOpen(int port) {
        try (Socket socket = new Socket("localhost", port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public String toString() {
        return "TlsDoor";
    }
}

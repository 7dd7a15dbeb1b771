package io.emall.cpms.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What people read when a call fails, as the JDK really fails. */
class TroubleTest {

    @AutoClose
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    @Test
    void nobodyListens() throws IOException {
        int port;
        try (ServerSocket gone = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = gone.getLocalPort();
        }
        assertThat(calling("http://localhost:" + port))
                .isEqualTo("the connection was refused: nothing listens at that host and port");
        Throwable plain = catchThrowable(() -> new Socket(InetAddress.getLoopbackAddress(), port).close());
        assertThat(Trouble.words(plain)).isEqualTo(calling("http://localhost:" + port));
    }

    @Test
    void thereIsNoSuchHost() {
        assertThat(calling("http://no-such-host.invalid")).isEqualTo("there is no host of that name");
        Throwable plain = catchThrowable(() -> new Socket("no-such-host.invalid", 80).close());
        assertThat(Trouble.words(plain)).isEqualTo("there is no host of that name");
    }

    @Test
    void itHangsUpOrSpeaksNoTls() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            CompletableFuture.runAsync(() -> hangUp(server));
            assertThat(calling("http://localhost:" + server.getLocalPort()))
                    .startsWith("the connection broke before there was an answer");
            assertThat(calling("https://localhost:" + server.getLocalPort()))
                    .matches("the connection (could not be secured|broke before there was an answer).*");
        }
    }

    @Test
    void itSaysNothing() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            assertThat(calling("http://localhost:" + server.getLocalPort())).isEqualTo("no answer in time");
        }
    }

    @Test
    void anExceptionWithoutWordsLeavesNoHole() {
        assertThat(Trouble.words(new EOFException())).isEqualTo("the connection broke before there was an answer");
        assertThat(Trouble.words(new IllegalStateException())).isEqualTo("the call could not be made");
        assertThat(Trouble.words(new IllegalStateException("no port")))
                .isEqualTo("the call could not be made: no port");
    }

    private String calling(String url) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .timeout(Duration.ofSeconds(1))
                .build();
        return Trouble.words(catchThrowable(() -> http.send(request, BodyHandlers.discarding())));
    }

    private static void hangUp(ServerSocket server) {
        while (!server.isClosed()) {
            try {
                server.accept().close();
            } catch (IOException closed) {
                return;
            }
        }
    }
}

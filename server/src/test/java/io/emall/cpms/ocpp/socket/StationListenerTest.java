package io.emall.cpms.ocpp.socket;

import static io.emall.cpms.ocpp.socket.RawStation.basic;
import static io.emall.cpms.ocpp.socket.RawStation.speaking;
import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.ocpp.rpc.Version;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The handshake over real sockets (P-1, P-2, P-3, P-5, field lesson 21). */
class StationListenerTest {
    private static final String HEARTBEAT = "[2,\"1\",\"Heartbeat\",{}]";
    private static final String ANSWER = "[3,\"1\",{\"currentTime\":\"2026-01-02T03:04:05.678Z\"}]";

    private final Listening listening = Listening.onFreePort();

    @AfterEach
    void stop() {
        listening.close();
    }

    private RawStation connect(String path, String... headers) throws Exception {
        return RawStation.connect(listening.port(), path, headers);
    }

    @Test
    void aRegisteredStationIsLetInAndServed() throws Exception {
        try (RawStation station = listening.station16()) {
            assertThat(station.status()).isEqualTo(101);
            assertThat(station.header("Sec-WebSocket-Protocol")).isEqualTo("ocpp1.6");
            assertThat(station.ask(HEARTBEAT)).isEqualTo(ANSWER);
            assertThat(listening.connection("CP-1").version()).isEqualTo(Version.OCPP_1_6);
        }
        Listening.await(() -> listening.events.size() == 2);
        assertThat(listening.events).containsExactly("connected 1", "disconnected 1");
    }

    @Test
    void anUnknownIdentityGets404() throws Exception {
        try (RawStation station = connect("/ocpp/CP-9", basic("CP-9", Listening.KEY), speaking("ocpp1.6"))) {
            assertThat(station.status()).isEqualTo(404);
        }
    }

    @Test
    void pathsThatAreNoIdentityGet404() throws Exception {
        for (String path : new String[] {
            "/", "/ocpp", "/ocpp/", "/other/CP-1", "/ocpp/a/CP-1", "/ocpp/%zz", "/ocpp/" + "x".repeat(49), "/ocpp/a%0Ab"
        }) {
            try (RawStation station = connect(path, basic("CP-1", Listening.KEY), speaking("ocpp1.6"))) {
                assertThat(station.status()).as(path).isEqualTo(404);
            }
        }
    }

    @Test
    void anIdentityIsPercentDecoded() throws Exception {
        listening.register("A+B/1:x", Listening.KEY);
        try (RawStation station = connect("/ocpp/A+B%2F1%3Ax", basic("A+B/1:x", Listening.KEY), speaking("ocpp1.6"))) {
            assertThat(station.status()).isEqualTo(101);
            assertThat(listening.connection("A+B/1:x").epoch()).isEqualTo(1);
        }
    }

    @Test
    void missingAndWrongCredentialsGet401() throws Exception {
        String[] wrong = {
            "X-Nothing: here",
            basic("CP-1", "0123456789abcdeF".getBytes(StandardCharsets.UTF_8)),
            basic("CP-1", new byte[0]),
            "Authorization: Bearer abc",
            "Authorization: Basic ???"
        };
        for (String header : wrong) {
            try (RawStation station = connect("/ocpp/CP-1", header, speaking("ocpp1.6"))) {
                assertThat(station.status()).as(header).isEqualTo(401);
                assertThat(station.header("WWW-Authenticate")).startsWith("Basic ");
            }
        }
    }

    @Test
    void anotherUserThanTheIdentityGets401() throws Exception {
        try (RawStation station = connect("/ocpp/CP-1", basic("CP-2", Listening.KEY), speaking("ocpp1.6"))) {
            assertThat(station.status()).isEqualTo(401);
        }
        try (RawStation station = connect("/ocpp/CP-1", basic("CP-2", Listening.BINARY_KEY), speaking("ocpp1.6"))) {
            assertThat(station.status()).isEqualTo(401);
        }
    }

    @Test
    void aKeyIsTakenAsBytesAndAsHex() throws Exception {
        String upper = HexFormat.of().withUpperCase().formatHex(Listening.BINARY_KEY);
        byte[][] forms = {
            Listening.BINARY_KEY,
            upper.getBytes(StandardCharsets.US_ASCII),
            upper.toLowerCase().getBytes(StandardCharsets.US_ASCII)
        };
        for (byte[] form : forms) {
            try (RawStation station = connect("/ocpp/CP-2", basic("CP-2", form), speaking("ocpp1.6"))) {
                assertThat(station.status()).isEqualTo(101);
            }
        }
        listening.register("CP-3", upper.getBytes(StandardCharsets.US_ASCII));
        try (RawStation station = connect("/ocpp/CP-3", basic("CP-3", Listening.BINARY_KEY), speaking("ocpp1.6"))) {
            assertThat(station.status()).isEqualTo(101);
        }
    }

    @Test
    void theStationsPreferenceChoosesTheSubprotocol() throws Exception {
        try (RawStation station =
                connect("/ocpp/CP-1", basic("CP-1", Listening.KEY), speaking("ocpp2.0", "ocpp2.0.1", "ocpp1.6"))) {
            assertThat(station.header("Sec-WebSocket-Protocol")).isEqualTo("ocpp2.0.1");
            assertThat(station.ask(HEARTBEAT)).isEqualTo(ANSWER);
        }
        try (RawStation station =
                connect("/ocpp/CP-1", basic("CP-1", Listening.KEY), speaking("ocpp1.6", "ocpp2.0.1"))) {
            assertThat(station.header("Sec-WebSocket-Protocol")).isEqualTo("ocpp1.6");
        }
    }

    @Test
    void withoutACommonSubprotocolTheHandshakeCompletesAndTheSocketCloses() throws Exception {
        for (String header : new String[] {speaking("ocpp2.0", "ocpp1.5"), "X-None: 1"}) {
            try (RawStation station = connect("/ocpp/CP-1", basic("CP-1", Listening.KEY), header)) {
                assertThat(station.status()).isEqualTo(101);
                assertThat(station.header("Sec-WebSocket-Protocol")).isEmpty();
                assertThat(station.nextCloseCode()).isEqualTo(1002);
            }
        }
        assertThat(listening.events).isEmpty();
    }

    @Test
    void deflateIsAgreedOnWithoutContextTakeover() throws Exception {
        try (RawStation station = connect(
                "/ocpp/CP-1",
                basic("CP-1", Listening.KEY),
                speaking("ocpp2.0.1"),
                "Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits")) {
            assertThat(station.header("Sec-WebSocket-Extensions"))
                    .contains("permessage-deflate", "server_no_context_takeover", "client_no_context_takeover");
            assertThat(Deflated.text(station, HEARTBEAT)).isEqualTo(ANSWER);
            assertThat(Deflated.text(station, HEARTBEAT)).isEqualTo(ANSWER);
        }
        try (RawStation station = listening.station2()) {
            assertThat(station.header("Sec-WebSocket-Extensions")).isEmpty();
        }
    }

    @Test
    void plainHttpIsToldToUpgrade() throws Exception {
        var url = java.net.URI.create("http://127.0.0.1:" + listening.port() + "/ocpp/CP-1");
        try (var client = java.net.http.HttpClient.newHttpClient()) {
            var answer = client.send(
                    java.net.http.HttpRequest.newBuilder(url).build(),
                    java.net.http.HttpResponse.BodyHandlers.discarding());
            assertThat(answer.statusCode()).isEqualTo(426);
        }
    }

    @Test
    void guessingIsSlowedDownWithoutLockingOthersOut() throws Exception {
        int last = 0;
        for (int i = 0; i < 7; i++) {
            byte[] guess = ("guess-number-000" + i).getBytes(StandardCharsets.UTF_8);
            try (RawStation station = connect("/ocpp/CP-1", basic("CP-1", guess), speaking("ocpp1.6"))) {
                last = station.status();
            }
        }
        assertThat(last).isEqualTo(429);
        try (RawStation other = connect("/ocpp/CP-2", basic("CP-2", Listening.BINARY_KEY), speaking("ocpp1.6"))) {
            assertThat(other.status()).isEqualTo(101);
        }
    }

    @Test
    void whenTheKeysCannotBeLookedUpStationsAreAskedToComeBack() throws Exception {
        listening.locks.onLookup = () -> {
            throw new IllegalStateException("no database");
        };
        try (RawStation station = listening.station16()) {
            assertThat(station.status()).isEqualTo(503);
            assertThat(Integer.parseInt(station.header("Retry-After"))).isBetween(10, 20);
        }
        listening.locks.onLookup = () -> {};
        try (RawStation station = listening.station16()) {
            assertThat(station.status()).isEqualTo(101);
        }
    }

    @Test
    void aStormOfStationsIsCheckedAFewAtATimeAndAllGetIn() throws Exception {
        int stations = 300;
        for (int i = 0; i < stations; i++) {
            listening.register("S" + i, Listening.KEY);
        }
        AtomicInteger atOnce = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        listening.locks.onLookup = () -> {
            most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
            LockSupport.parkNanos(1_000_000);
            atOnce.decrementAndGet();
        };
        List<CompletableFuture<RawStation>> storm = IntStream.range(0, stations)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> stormy("S" + i), Thread::startVirtualThread))
                .toList();
        for (CompletableFuture<RawStation> arriving : storm) {
            try (RawStation station = arriving.get(20, TimeUnit.SECONDS)) {
                assertThat(station.status()).isEqualTo(101);
            }
        }
        assertThat(most.get()).isBetween(2, 64);
    }

    private RawStation stormy(String name) {
        try {
            return connect("/ocpp/" + name, basic(name, Listening.KEY), speaking("ocpp1.6"));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}

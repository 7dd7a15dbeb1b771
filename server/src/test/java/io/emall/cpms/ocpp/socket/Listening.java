package io.emall.cpms.ocpp.socket;

import static io.emall.cpms.ocpp.socket.RawStation.basic;
import static io.emall.cpms.ocpp.socket.RawStation.speaking;

import io.emall.cpms.certificate.TestPki;
import io.emall.cpms.core.message.Message;
import io.emall.cpms.core.security.DoorSecurity;
import io.emall.cpms.core.security.MemoryContracts;
import io.emall.cpms.core.security.MemoryLocks;
import io.emall.cpms.core.security.SecurityEvent;
import io.emall.cpms.core.security.SecuritySite;
import io.emall.cpms.core.unit.StationId;
import io.emall.cpms.ocpp.rpc.Connections;
import io.emall.cpms.ocpp.rpc.Dialect;
import io.emall.cpms.ocpp.rpc.ExchangeLog;
import io.emall.cpms.ocpp.rpc.StationConnection;
import io.emall.cpms.ocpp.rpc.StationEvents;
import io.emall.cpms.ocpp.rpc.Surroundings;
import io.emall.cpms.ocpp.rpc.Version;
import io.emall.wire.ocpp.v16.BootNotification;
import io.emall.wire.ocpp.v16.BootNotificationResponse;
import io.emall.wire.ocpp.v16.Heartbeat;
import io.emall.wire.ocpp.v16.HeartbeatResponse;
import io.emall.wire.ocpp.v16.MeterValues;
import io.emall.wire.ocpp.v16.MeterValuesResponse;
import io.emall.wire.ocpp.v16.RegistrationStatus;
import io.emall.wire.ocpp.v16.Reset;
import io.emall.wire.ocpp.v2.HeartbeatRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;

/** A listener on a free port with a few registered stations, and everything that was told about them. */
final class Listening implements AutoCloseable, StationEvents, ExchangeLog {
    static final byte[] KEY = "0123456789abcdef".getBytes(StandardCharsets.UTF_8);
    static final byte[] BINARY_KEY = HexFormat.of().parseHex("C0FFEE00FF8081A0E1F2030405060708");
    static final Instant NOW = Instant.parse("2026-01-02T03:04:05.678Z");

    final KeyHash hash = new KeyHash(Listening::reversed);
    final MemoryLocks locks = new MemoryLocks();
    final TestPki certificates = new TestPki(NOW);
    final List<SecurityEvent> security = new CopyOnWriteArrayList<>();
    final Connections connections = new Connections();
    final List<String> events = new CopyOnWriteArrayList<>();
    final List<String> failures = new CopyOnWriteArrayList<>();
    final List<Message> messages = new CopyOnWriteArrayList<>();
    final List<String> quarantined = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicLong epochs = new AtomicLong();
    private final StationListener listener;
    volatile Runnable onMeterValues = () -> {};
    private volatile Runnable onHeartbeat = () -> {};

    Listening(ListenerSettings settings) {
        register("CP-1", KEY);
        register("CP-2", BINARY_KEY);
        listener = new StationListener(
                settings,
                List.of(dialect16(), dialect2(Version.OCPP_2_0_1), dialect2(Version.OCPP_2_1)),
                new DoorSecurity(
                        locks,
                        certificates,
                        certificates,
                        new SecuritySite().signing,
                        new MemoryContracts(),
                        security::add),
                new Entrance(hash, null),
                station -> epochs.incrementAndGet(),
                new Surroundings(connections, this, this, messages::add, () -> NOW, threads));
        listener.start();
    }

    static Listening onFreePort() {
        return new Listening(ListenerSettings.onPort(0));
    }

    void register(String station, byte[] key) {
        locks.keys.put(new StationId(station), reversed(key));
    }

    /** Any function will do for a keyed hash here. */
    private static byte[] reversed(byte[] secret) {
        byte[] hash = new byte[secret.length];
        for (int i = 0; i < secret.length; i++) {
            hash[i] = secret[secret.length - 1 - i];
        }
        return hash;
    }

    private Dialect dialect16() {
        return Dialect.of(Version.OCPP_1_6)
                .on(Heartbeat.class, (station, request) -> {
                    onHeartbeat.run();
                    return new HeartbeatResponse(NOW);
                })
                .on(
                        BootNotification.class,
                        (station, request) -> new BootNotificationResponse(RegistrationStatus.ACCEPTED, NOW, 300))
                .onKept(MeterValues.class, (station, request) -> {
                    onMeterValues.run();
                    return new MeterValuesResponse();
                })
                .knows(Reset.class)
                .build();
    }

    private static Dialect dialect2(Version version) {
        return Dialect.of(version)
                .on(HeartbeatRequest.class, (station, request) -> new io.emall.wire.ocpp.v2.HeartbeatResponse(NOW))
                .build();
    }

    int port() {
        return listener.port();
    }

    int tlsPort() {
        listener.openTls();
        return listener.tlsPort();
    }

    RawStation station16() throws IOException {
        return RawStation.connect(port(), "/ocpp/CP-1", basic("CP-1", KEY), speaking("ocpp1.6"));
    }

    RawStation station2() throws IOException {
        return RawStation.connect(port(), "/ocpp/CP-1", basic("CP-1", KEY), speaking("ocpp2.0.1"));
    }

    RawStation station21() throws IOException {
        return RawStation.connect(port(), "/ocpp/CP-1", basic("CP-1", KEY), speaking("ocpp2.1"));
    }

    StationConnection connection(String station) {
        await(() -> connections.of(new StationId(station)).isPresent());
        return connections.of(new StationId(station)).orElseThrow();
    }

    /** From now on the handler of heartbeats waits for this. */
    CountDownLatch holdHeartbeats() {
        CountDownLatch gate = new CountDownLatch(1);
        onHeartbeat = () -> {
            try {
                gate.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
        return gate;
    }

    static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("Waited in vain");
            }
            Thread.onSpinWait();
        }
    }

    @Override
    public void connected(StationConnection station) {
        events.add("connected " + station.epoch());
    }

    @Override
    public void disconnected(StationConnection station, String why) {
        events.add("disconnected " + station.epoch());
    }

    @Override
    public void failed(StationId station, String action, String why) {
        failures.add(station + " " + action + " " + why);
    }

    @Override
    public void mended(StationId station, Set<String> quirks, String violation) {
        failures.add(station + " mended " + quirks);
    }

    @Override
    public void quarantine(StationId station, String frame, String why) {
        quarantined.add(station + " " + frame + " " + why);
    }

    @Override
    public void close() {
        listener.close();
        threads.shutdownNow();
    }
}

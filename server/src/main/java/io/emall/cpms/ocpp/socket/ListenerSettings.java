package io.emall.cpms.ocpp.socket;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How stations reach us.
 *
 * @param port 0 for any free one
 * @param path what comes before the identity, such as {@code /ocpp/}
 * @param maxMessageSize bytes; what is larger closes the connection
 * @param pingInterval how often we ping each station; zero for never
 * @param pongTimeout how long after a ping a station may be silent before it counts as gone
 * @param eventLoops threads that read and write all sockets
 * @param handshakes how many stations may be on their way in at the same time; more wait
 * @param waitingHandshakes how many may wait; more are asked to come back later
 * @param tlsPort of the second entrance behind TLS, 0 for any free one; null for none
 * @param oldSuites whether suites without forward secrecy may be negotiated there
 */
public record ListenerSettings(
        String host,
        int port,
        String path,
        int maxMessageSize,
        Duration pingInterval,
        Duration pongTimeout,
        int eventLoops,
        int handshakes,
        int waitingHandshakes,
        @Nullable Integer tlsPort,
        boolean oldSuites) {

    /** What suits most installations. */
    public static ListenerSettings onPort(int port) {
        return new ListenerSettings(
                "0.0.0.0",
                port,
                "/ocpp/",
                1024 * 1024,
                Duration.ofSeconds(30),
                Duration.ofSeconds(20),
                Math.max(2, Runtime.getRuntime().availableProcessors()),
                64,
                20_000,
                null,
                false);
    }

    public ListenerSettings withPulse(Duration interval, Duration timeout) {
        return new ListenerSettings(
                host,
                port,
                path,
                maxMessageSize,
                interval,
                timeout,
                eventLoops,
                handshakes,
                waitingHandshakes,
                tlsPort,
                oldSuites);
    }

    public ListenerSettings withMaxMessageSize(int bytes) {
        return new ListenerSettings(
                host,
                port,
                path,
                bytes,
                pingInterval,
                pongTimeout,
                eventLoops,
                handshakes,
                waitingHandshakes,
                tlsPort,
                oldSuites);
    }

    public ListenerSettings withTls(int onPort, boolean withOldSuites) {
        return new ListenerSettings(
                host,
                port,
                path,
                maxMessageSize,
                pingInterval,
                pongTimeout,
                eventLoops,
                handshakes,
                waitingHandshakes,
                onPort,
                withOldSuites);
    }
}

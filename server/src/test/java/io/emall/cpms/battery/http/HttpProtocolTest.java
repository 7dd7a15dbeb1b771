package io.emall.cpms.battery.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.sun.net.httpserver.HttpServer;
import io.emall.cpms.core.battery.Answer;
import io.emall.cpms.core.battery.BatteryState;
import io.emall.cpms.core.battery.DeviceConnection;
import io.emall.cpms.core.battery.MeterKind;
import io.emall.cpms.core.battery.SetPoint;
import io.emall.cpms.core.partner.Secret;
import io.emall.cpms.core.unit.Watts;
import io.emall.cpms.net.Addresses;
import io.emall.sim.battery.HttpDevice;
import io.emall.sim.battery.SimBattery;
import io.emall.sim.battery.SimMeter;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpProtocolTest {

    private Instant now = Instant.parse("2026-03-01T12:00:00Z");
    private final InstantSource clock = () -> now;
    private final SimBattery battery = new SimBattery(100_000, 50_000, 0.5, clock);
    private final HttpDevice device = new HttpDevice(0, battery, new SimMeter(_ -> -3_000, clock), "hush");
    private final HttpProtocol protocol = new HttpProtocol(new Addresses(true, true), clock);

    @AfterEach
    void close() {
        protocol.close();
        device.close();
    }

    @Test
    void aBatteryTellsAndIsTold() {
        DeviceConnection connection = at(device.url("battery"), "hush");
        assertThat(protocol.set(connection, new SetPoint(new Watts(-20_000), Duration.ofSeconds(90))))
                .isEqualTo(new Answer.Answered<>(new Watts(-20_000)));
        now = now.plusSeconds(60);
        assertThat(protocol.battery(connection)).isInstanceOfSatisfying(Answer.Answered.class, told -> {
            BatteryState state = (BatteryState) told.value();
            assertThat(state.power()).isEqualTo(new Watts(-20_000));
            assertThat(state.charge()).isCloseTo(0.4965, within(0.0001));
            assertThat(state.temperature()).isEqualTo(25);
        });
        assertThat(protocol.release(connection)).isInstanceOf(Answer.Answered.class);
        assertThat(battery.isTold()).isFalse();
        protocol.set(connection, new SetPoint(new Watts(1), Duration.ofSeconds(90)));
        now = now.plusSeconds(91);
        assertThat(battery.isTold()).isFalse();
    }

    @Test
    void aMeterTells() {
        assertThat(protocol.meter(at(device.url("meter"), "hush"), MeterKind.GRID)
                        .toString())
                .contains("-3000");
    }

    @Test
    void withoutTheSecretItRefuses() {
        assertThat(protocol.battery(at(device.url("battery"), "wrong")).toString())
                .contains("Refused", "401")
                .doesNotContain("wrong");
    }

    @Test
    void whoIsNotThereIsUnreachableAndWhoIsNotCalledIsRefused() {
        device.close();
        assertThat(protocol.battery(at(device.url("battery"), "hush"))).isInstanceOf(Answer.Unreachable.class);
        try (HttpProtocol careful = new HttpProtocol(new Addresses(false, false), clock)) {
            assertThat(careful.battery(at(URI.create("http://10.0.0.1/"), "x"))).isInstanceOf(Answer.Refused.class);
            assertThat(careful.objection(at(URI.create("file:///etc/passwd"), "x")))
                    .isPresent();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{",
                "{\"power_w\": 1}",
                "{\"charge_percent\": \"full\", \"power_w\": 1}",
                "{\"charge_percent\": \"NaN\", \"power_w\": 1}",
                "{\"charge_percent\": 50, \"power_w\": 1e300}",
                "{\"charge_percent\": -1, \"power_w\": 1}",
                "{\"charge_percent\": 50, \"power_w\": 1, \"max_charge_w\": -5}",
                "{\"charge_percent\": 50, \"power_w\": 1, \"temperature_c\": 1e9}"
            })
    void whatCannotBeIsNonsense(String body) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        server.createContext("/", exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        try {
            URI url = URI.create("http://localhost:" + server.getAddress().getPort());
            assertThat(protocol.battery(at(url, "hush"))).isInstanceOf(Answer.Nonsense.class);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void anAnswerWithoutEndIsGivenUp() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] some = new byte[8192];
            for (int i = 0; i < 1000; i++) {
                exchange.getResponseBody().write(some);
            }
            exchange.close();
        });
        server.start();
        try {
            URI url = URI.create("http://localhost:" + server.getAddress().getPort());
            assertThat(protocol.battery(at(url, "hush"))).isNotInstanceOf(Answer.Answered.class);
        } finally {
            server.stop(0);
        }
    }

    private static DeviceConnection at(URI url, String secret) {
        return new DeviceConnection("http", Map.of("url", url.toString()), new Secret(secret));
    }
}

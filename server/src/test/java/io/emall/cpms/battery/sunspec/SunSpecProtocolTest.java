package io.emall.cpms.battery.sunspec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.emall.cpms.core.battery.Answer;
import io.emall.cpms.core.battery.BatteryState;
import io.emall.cpms.core.battery.DeviceConnection;
import io.emall.cpms.core.battery.MeterKind;
import io.emall.cpms.core.battery.MeterReading;
import io.emall.cpms.core.battery.SetPoint;
import io.emall.cpms.core.unit.Watts;
import io.emall.cpms.net.Addresses;
import io.emall.sim.battery.SimBattery;
import io.emall.sim.battery.SimMeter;
import io.emall.sim.battery.SunSpecServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Over real sockets: two kinds of batteries, a meter, and devices that mean no good. */
class SunSpecProtocolTest {

    private static final int OLD = 1;
    private static final int NEW = 2;
    private static final int METER = 3;

    private Instant now = Instant.parse("2026-03-01T12:00:00Z");
    private final InstantSource clock = () -> now;
    private final SimBattery old = new SimBattery(100_000, 50_000, 0.5, clock);
    private final SimBattery young = new SimBattery(100_000, 50_000, 0.5, clock);
    private final int port = freePort();
    private final SunSpecServer server =
            new SunSpecServer(port).storage(OLD, old).der(NEW, young).meter(METER, new SimMeter(_ -> 7_000, clock));
    private final SunSpecProtocol protocol = new SunSpecProtocol(new Addresses(true, true), clock);

    @AfterEach
    void close() {
        protocol.close();
        server.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {OLD, NEW})
    void aBatteryDoesWhatItIsToldUntilItsWatchdogBites(int unit) {
        SimBattery battery = unit == OLD ? old : young;
        assertThat(state(unit).charge()).isCloseTo(0.5, within(0.0001));
        assertThat(set(unit, 20_000)).isEqualTo(new Answer.Answered<>(new Watts(20_000)));
        later(60);
        assertThat(state(unit).power()).isEqualTo(new Watts(20_000));
        set(unit, -30_000);
        later(60);
        assertThat(battery.power()).isEqualTo(-30_000);
        set(unit, 0);
        later(89);
        assertThat(battery.isTold()).isTrue();
        assertThat(battery.power()).isZero();
        set(unit, 50_000);
        later(89);
        assertThat(battery.power()).isEqualTo(50_000);
        later(2);
        assertThat(battery.isTold()).as("nobody said it again").isFalse();
        assertThat(battery.power()).isZero();
        assertThat(state(unit).power()).isEqualTo(Watts.ZERO);
    }

    @ParameterizedTest
    @ValueSource(ints = {OLD, NEW})
    void aBatteryIsLetGo(int unit) {
        SimBattery battery = unit == OLD ? old : young;
        set(unit, 20_000);
        assertThat(protocol.release(at(port, unit))).isInstanceOf(Answer.Answered.class);
        assertThat(battery.isTold()).isFalse();
    }

    @Test
    void aMeterTellsItsPower() {
        assertThat(protocol.meter(at(port, METER), MeterKind.BUILDING))
                .isInstanceOfSatisfying(Answer.Answered.class, told -> assertThat(((MeterReading) told.value()).power())
                        .isEqualTo(new Watts(7_000)));
    }

    @Test
    void whoDoesNotAnswerIsUnreachableAndComesBack() {
        old.turn(SimBattery.Mood.SILENT, true);
        assertThat(protocol.battery(at(port, OLD))).isNotInstanceOf(Answer.Answered.class);
        old.turn(SimBattery.Mood.SILENT, false);
        assertThat(state(OLD).charge()).isCloseTo(0.5, within(0.0001));
        server.close();
        assertThat(protocol.battery(at(port, OLD)).toString())
                .contains("Unreachable")
                .contains("refused");
    }

    @Test
    void aNetworkThatIsNotCalledIsNotCalled() {
        try (SunSpecProtocol careful = new SunSpecProtocol(new Addresses(true, false), clock)) {
            assertThat(careful.battery(at(port, OLD))).isInstanceOf(Answer.Refused.class);
            assertThat(careful.objection(at(port, OLD))).isPresent();
        }
        assertThat(protocol.objection(at(port, 256))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // nothing, then the end
                "",
                // a length of 65,535
                "00000000ffff0103",
                // more bytes than were asked for
                "0000000000070103045375ffff",
                // fewer
                "00000000000501030253",
                // another protocol altogether
                "485454502f312e3120343030204261642052657175657374",
                // an exception nobody defined
                "0000000000030183ee"
            })
    void strangeAnswersAreNoFigures(String hex) throws IOException {
        try (ServerSocket stranger = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> answer(stranger, HexFormat.of().parseHex(hex)));
            long began = System.nanoTime();
            assertThat(protocol.battery(at(stranger.getLocalPort(), 1))).isNotInstanceOf(Answer.Answered.class);
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(9));
        }
    }

    /** The transaction id is the caller's, the rest is as given. */
    private static void answer(ServerSocket server, byte[] answer) {
        try {
            while (!server.isClosed()) {
                try (Socket socket = server.accept()) {
                    InputStream in = socket.getInputStream();
                    OutputStream out = socket.getOutputStream();
                    byte[] request = in.readNBytes(12);
                    if (answer.length > 2 && request.length > 2) {
                        System.arraycopy(request, 0, answer, 0, 2);
                        out.write(answer);
                        out.flush();
                        in.readNBytes(1);
                    }
                }
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private BatteryState state(int unit) {
        Answer<BatteryState> answer = protocol.battery(at(port, unit));
        assertThat(answer).isInstanceOf(Answer.Answered.class);
        return ((Answer.Answered<BatteryState>) answer).value();
    }

    private Answer<Watts> set(int unit, double watts) {
        return protocol.set(at(port, unit), new SetPoint(new Watts(watts), Duration.ofSeconds(90)));
    }

    private void later(int seconds) {
        now = now.plusSeconds(seconds);
    }

    private static DeviceConnection at(int port, int unit) {
        return new DeviceConnection("sunspec", Map.of("host", "localhost", "port", "" + port, "unit", "" + unit), null);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package io.emall.sim.station;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.sim.socket.Deviation;
import io.emall.sim.socket.Frame;
import io.emall.sim.socket.Link;
import io.emall.sim.socket.StationAddress;
import io.emall.wire.ocpp.v16.AuthorizationStatus;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SimStation16Test {
    private static final byte[] KEY = {1, 2, (byte) 0xff, (byte) 0xfe, 'a'};

    private final FakeCsms csms = new FakeCsms();
    private final SimStation16 station =
            new SimStation16(new StationAddress(csms.url(), "CP 1/a", KEY), StationPlan.withOutlets(22_000, 50_000));

    @AfterEach
    void close() {
        station.close();
        csms.close();
    }

    @Test
    void aRemoteSessionFromPlugToUnplug() {
        station.powerUp();
        station.plug(1, Car.everyday());
        csms.call("RemoteStartTransaction", "{\"connectorId\":1,\"idTag\":\"ABC\"}");
        station.await("charging", () -> statuses().contains("Charging"));
        station.charge(1, Duration.ofMinutes(30));
        csms.call("RemoteStopTransaction", "{\"transactionId\":7}");
        station.await(
                "stopped", () -> !station.journal().sent("StopTransaction").isEmpty());
        station.await("finishing", () -> statuses().contains("Finishing"));
        station.unplug(1);

        Frame start = station.journal().sent("StartTransaction").getFirst();
        assertThat(start.payload().path("idTag").asString()).isEqualTo("ABC");
        Frame stop = station.journal().sent("StopTransaction").getFirst();
        assertThat(stop.payload().path("transactionId").asInt()).isEqualTo(7);
        assertThat(stop.payload().path("meterStop").asInt()
                        - start.payload().path("meterStart").asInt())
                .isEqualTo(11_000);
        assertThat(stop.payload().path("reason").asString()).isEqualTo("Remote");
        assertThat(statuses())
                .containsExactly("Available", "Available", "Preparing", "Charging", "Finishing", "Available");
    }

    @Test
    void sendsItsKeyAsRawBytesAndItsIdentityEncoded() {
        station.powerUp();

        byte[] credentials =
                Base64.getDecoder().decode(csms.authorizations.getFirst().substring("Basic ".length()));
        assertThat(credentials).endsWith(KEY).startsWith("CP 1/a:".getBytes(StandardCharsets.UTF_8));
        assertThat(csms.paths).containsExactly("/ocpp/CP%201%2Fa");
    }

    @Test
    void keepsWhatHappensOfflineAndReplaysItInOrder() {
        station.powerUp();
        station.goOffline();
        station.plug(1, Car.everyday());
        station.start(1, "ABC");
        station.charge(1, Duration.ofMinutes(5));
        station.stop(1);
        assertThat(station.journal().sent("StartTransaction")).isEmpty();

        station.goOnline();

        List<String> reports = station.journal().frames().stream()
                .filter(f -> f.direction() == Frame.Direction.SENT)
                .map(Frame::action)
                .filter(a -> a.endsWith("Transaction") || a.equals("MeterValues"))
                .toList();
        assertThat(reports).containsExactly("StartTransaction", "MeterValues", "StopTransaction");
        assertThat(station.journal()
                        .sent("MeterValues")
                        .getFirst()
                        .payload()
                        .path("transactionId")
                        .asInt())
                .isEqualTo(7);
        assertThat(station.hasUndeliveredReports()).isFalse();
    }

    @Test
    void acceptsButNeverStarts() {
        station.powerUp();
        station.plug(1, Car.everyday());
        station.acceptButNeverStart();
        csms.call("RemoteStartTransaction", "{\"connectorId\":1,\"idTag\":\"ABC\"}");
        Frame call = received("RemoteStartTransaction");

        station.await("answer", () -> station.journal().answerTo(call).isPresent());
        assertThat(station.journal()
                        .answerTo(call)
                        .orElseThrow()
                        .payload()
                        .path("status")
                        .asString())
                .isEqualTo("Accepted");
        assertThat(station.transaction(1)).isEmpty();
    }

    @Test
    void answersLate() {
        station.powerUp();
        station.deviate("UnlockConnector", new Deviation.Late(Duration.ofMillis(150)));
        csms.call("UnlockConnector", "{\"connectorId\":1}");
        Frame call = received("UnlockConnector");

        station.await("answer", () -> station.journal().answerTo(call).isPresent());
        assertThat(station.journal().answerTo(call).orElseThrow().at())
                .isAfterOrEqualTo(call.at().plusMillis(150));
    }

    @Test
    void stopsWhenItsTokenTurnsOutToBeBlocked() {
        csms.answers.put("StartTransaction", "{\"transactionId\":9,\"idTagInfo\":{\"status\":\"Blocked\"}}");
        station.powerUp();
        station.plug(1, Car.everyday());
        station.start(1, "ABC");

        Frame stop = station.journal().sent("StopTransaction").getFirst();
        assertThat(stop.payload().path("reason").asString()).isEqualTo("DeAuthorized");
        assertThat(stop.payload().path("transactionId").asInt()).isEqualTo(9);
    }

    @Test
    void holdsAReservationUntilItIsCancelled() {
        station.powerUp();
        csms.call(
                "ReserveNow",
                "{\"connectorId\":2,\"idTag\":\"R\",\"reservationId\":5,\"expiryDate\":\"2099-01-01T00:00:00Z\"}");
        station.await("reserved", () -> statuses().contains("Reserved"));
        csms.call("RemoteStartTransaction", "{\"connectorId\":2,\"idTag\":\"OTHER\"}");
        Frame refused = received("RemoteStartTransaction");
        station.await("answer", () -> station.journal().answerTo(refused).isPresent());
        csms.call("CancelReservation", "{\"reservationId\":5}");
        station.await("free", () -> station.outlet(2).state() == OutletState.FREE);

        assertThat(station.journal()
                        .answerTo(refused)
                        .orElseThrow()
                        .payload()
                        .path("status")
                        .asString())
                .isEqualTo("Rejected");
    }

    @Test
    void aBrokenOutletStaysBrokenUntilItIsRepaired() {
        station.powerUp();
        csms.call(
                "ReserveNow",
                "{\"connectorId\":2,\"idTag\":\"R\",\"reservationId\":5,\"expiryDate\":\"2099-01-01T00:00:00Z\"}");
        station.await("reserved", () -> statuses().contains("Reserved"));
        station.breakDown(2);
        csms.call("CancelReservation", "{\"reservationId\":5}");
        station.await("let go", () -> station.outlet(2).reservation().isEmpty());
        station.await("shown again", () -> since("Faulted").size() == 2);
        station.repair(2);

        assertThat(since("Faulted")).containsExactly("Faulted", "Faulted", "Available");
    }

    @Test
    void opensASecondSocketAndClosesTheFirstLate() {
        station.powerUp();
        Link first = station.secondSocket();
        assertThat(first.isOpen()).isTrue();
        first.close();

        assertThat(station.isConnected()).isTrue();
        assertThat(station.authorize("A").idTagInfo().status()).isEqualTo(AuthorizationStatus.ACCEPTED);
    }

    @Test
    void comesBackByItselfAfterTheSocketBroke() {
        station.keepConnected(Duration.ofMillis(20));
        station.powerUp();
        Link broken = station.link().orElseThrow();
        station.kill();

        station.await("connected again", () -> station.isConnected() && !broken.isOpen());
        assertThat(station.link().orElseThrow()).isNotSameAs(broken);
    }

    private Frame received(String action) {
        station.await(action, () -> !station.journal().received(action).isEmpty());
        return station.journal().received(action).getFirst();
    }

    /** From the first such one on. */
    private List<String> since(String status) {
        return statuses().stream().dropWhile(one -> !one.equals(status)).toList();
    }

    private List<String> statuses() {
        return station.journal().sent("StatusNotification").stream()
                .map(f -> f.payload().path("status").asString())
                .toList();
    }
}

package io.emall.cpms.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.emall.cpms.core.location.CommandOutcome;
import io.emall.cpms.core.location.ConnectorState;
import io.emall.cpms.core.location.Station;
import io.emall.cpms.core.location.StationCommand;
import io.emall.cpms.core.unit.TokenUid;
import io.emall.sim.socket.Reply;
import io.emall.sim.socket.StationAddress;
import io.emall.sim.station.SimStation201;
import io.emall.sim.station.StationPlan;
import io.emall.wire.ocpp.v2.BootNotificationResponse;
import io.emall.wire.ocpp.v2.HeartbeatRequest;
import io.emall.wire.ocpp.v2.RegistrationStatus;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** Cases of block B, provisioning, of the OCA's certification of a 2.0.1 CSMS: stations that are not accepted. */
class Ocpp201ProvisioningCertificationTest {
    @RegisterExtension
    static final DoorOnDatabase CPMS = new DoorOnDatabase();

    private final StationAddress address = CPMS.register();
    private final SimStation201 station = new SimStation201(address, StationPlan.withOutlets(22_000, 22_000));

    @AfterEach
    void powerDown() {
        station.close();
        OurMessages.keepTheSchemas(station);
    }

    private RegistrationStatus boot(Station.Hold hold) {
        CPMS.hold(address, hold);
        station.connect();
        BootNotificationResponse answer = station.boot();
        assertThat(answer.interval()).isPositive();
        assertThat(answer.currentTime()).isNotNull();
        return answer.status();
    }

    private void isRefused() {
        assertThat(station.call(new HeartbeatRequest()))
                .isInstanceOfSatisfying(Reply.Refusal.class, refused -> assertThat(refused.code())
                        .isEqualTo("SecurityError"));
    }

    @Test
    void TC_B_01_CSMS_coldBoot() {
        station.powerUp();

        JsonNode boot = answer("BootNotification");
        assertThat(boot.path("status").stringValue()).isEqualTo("Accepted");
        assertThat(boot.path("interval").intValue()).isEqualTo(300);
        assertThat(Instant.parse(boot.path("currentTime").stringValue()))
                .isCloseTo(Instant.now(), within(10, ChronoUnit.SECONDS));
        assertThat(answer("StatusNotification")).isEmpty();
        assertThat(CPMS.state(address, 2)).isEqualTo(ConnectorState.AVAILABLE);
        station.heartbeat();
        assertThat(answer("Heartbeat").path("currentTime").stringValue()).isNotBlank();
    }

    private JsonNode answer(String action) {
        return station.journal()
                .answerTo(station.journal().sent(action).getLast())
                .orElseThrow()
                .payload();
    }

    @Test
    void TC_B_02_CSMS_pendingThenAccepted() {
        assertThat(boot(Station.Hold.PENDING)).isEqualTo(RegistrationStatus.PENDING);
        assertThat(CPMS.send(address, new StationCommand.Start(1, new TokenUid("CARD"), null, 5)))
                .isInstanceOf(CommandOutcome.Failed.class);
        assertThat(station.journal().received("RequestStartTransaction")).isEmpty();

        CPMS.hold(address, Station.Hold.NONE);

        assertThat(station.boot().status()).isEqualTo(RegistrationStatus.ACCEPTED);
        assertThat(station.call(new HeartbeatRequest())).isInstanceOf(Reply.Answer.class);
    }

    @Test
    void TC_B_30_CSMS_securityErrorBeforeTheFirstBoot() {
        station.connect();
        isRefused();
    }

    @Test
    void TC_B_30_CSMS_securityErrorWhilePending() {
        boot(Station.Hold.PENDING);
        isRefused();
    }

    @Test
    void TC_B_30_CSMS_securityErrorWhileRejectedAndNothingIsSent() {
        assertThat(boot(Station.Hold.REJECTED)).isEqualTo(RegistrationStatus.REJECTED);
        isRefused();

        assertThat(CPMS.send(address, new StationCommand.Trigger("StatusNotification", 1)))
                .isInstanceOf(CommandOutcome.Failed.class);
        assertThat(station.journal().received("TriggerMessage")).isEmpty();
    }

    @Test
    void TC_B_31_CSMS_triggeredMessagesAreAnsweredWhilePending() {
        boot(Station.Hold.PENDING);

        assertThat(CPMS.send(address, new StationCommand.Trigger("Heartbeat", null)))
                .isEqualTo(new CommandOutcome.Accepted("Accepted"));

        assertThat(station.journal().received("TriggerMessage").getLast().payload())
                .hasToString("{\"requestedMessage\":\"Heartbeat\"}");
        station.await(
                "the Heartbeat", () -> !station.journal().sent("Heartbeat").isEmpty());
        assertThat(station.call(new HeartbeatRequest())).isInstanceOf(Reply.Answer.class);
        assertThat(CPMS.send(address, new StationCommand.Trigger("BootNotification", null)))
                .isEqualTo(new CommandOutcome.Accepted("Accepted"));
        assertThat(station.journal().received("TriggerMessage").getLast().payload())
                .hasToString("{\"requestedMessage\":\"BootNotification\"}");
    }

    @Test
    void whoIsHeldIsNotHeardWhenItComesBackWithoutABoot() {
        boot(Station.Hold.NONE);
        station.goOffline();
        CPMS.hold(address, Station.Hold.PENDING);

        station.connect();

        isRefused();
    }
}

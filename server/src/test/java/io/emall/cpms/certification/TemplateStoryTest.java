package io.emall.cpms.certification;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.alarm.MemoryAlarms;
import io.emall.cpms.core.device.VariableAddress;
import io.emall.cpms.core.device.Wanted;
import io.emall.cpms.core.template.Drift;
import io.emall.cpms.core.template.StationState;
import io.emall.cpms.core.template.Template;
import io.emall.cpms.core.template.TemplateDesk;
import io.emall.cpms.core.template.TemplateRounds;
import io.emall.cpms.core.unit.StationId;
import io.emall.sim.socket.StationAddress;
import io.emall.sim.station.SimStation16;
import io.emall.sim.station.StationPlan;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Stations are brought to what a template wants and kept there (field lesson 11, P-22). */
class TemplateStoryTest {
    @RegisterExtension
    static final DoorOnDatabase CPMS = new DoorOnDatabase();

    private static final Actor ADA = DoorOnDatabase.ADMINISTRATOR;

    private final TemplateDesk desk = new TemplateDesk(
            CPMS.store.templates, CPMS.store.stations, CPMS.store.devices, CPMS.store.audit, Clock.systemUTC());
    private final MemoryAlarms alarms = new MemoryAlarms();
    private final TemplateRounds rounds = new TemplateRounds(
            CPMS.store.templates,
            desk,
            CPMS.deviceDesk,
            CPMS.store.stations,
            alarms.desk(Clock.systemUTC()),
            Runnable::run,
            Clock.systemUTC());
    private final StationAddress address = CPMS.register();
    private final StationId id = new StationId(address.identity());
    private final SimStation16 station = new SimStation16(address, StationPlan.withOutlets(22_000));

    @BeforeEach
    void powerUp() {
        station.powerUp();
        CPMS.deviceDesk.read(ADA, id);
    }

    @AfterEach
    void powerDown() {
        station.close();
        desk.all(ADA).forEach(template -> desk.remove(ADA, template));
    }

    private Template template(String name, String model, boolean keep, String... settings) {
        List<Wanted> wanted = List.of(settings).stream()
                .map(text -> text.split("="))
                .map(pair -> new Wanted(VariableAddress.ofKey(pair[0]), pair[1]))
                .toList();
        Template template = new Template(UUID.randomUUID(), name, new Template.Kind("eMall", model, "*"), keep, wanted);
        assertThat(desk.save(ADA, template)).isTrue();
        return template;
    }

    private StationState state() {
        return desk.state(ADA, id).orElseThrow();
    }

    @Test
    void aStationThatDiffersIsChangedValueByValue() {
        Template template = template(
                "Usual",
                "Sim*",
                false,
                "HeartbeatInterval=60",
                "ResetRetries=1",
                "WebSocketPingInterval=10",
                "Nothing=1");
        assertThat(state().drift())
                .extracting(Drift::actual)
                .as("what is as wanted is no drift")
                .containsExactly("300", "60", null);

        assertThat(desk.applyToAll(ADA, template)).isEqualTo(1);
        rounds.round();

        StationState.Task task = state().task();
        assertThat(task).isNotNull();
        assertThat(task.dueAt()).isNull();
        assertThat(task.result())
                .contains("HeartbeatInterval ACCEPTED")
                .contains("WebSocketPingInterval REBOOT_REQUIRED")
                .contains("Nothing NOT_SUPPORTED")
                .doesNotContain("ResetRetries");
        assertThat(state().drift()).hasSize(1);
        assertThat(CPMS.store.devices.changes(id, 5)).hasSize(3);
    }

    @Test
    void peopleAreToldOfWhatDiffersUntilItDoesNot() {
        Template template = template("Usual", "Sim*", false, "HeartbeatInterval=60", "ResetRetries=1");

        rounds.read(id);
        rounds.read(id);
        assertThat(alarms.open()).containsExactly("-/- CONFIGURATION Drift WARNING");

        desk.apply(ADA, template, id);
        rounds.round();
        assertThat(alarms.open()).isEmpty();
    }

    @Test
    void theMostPreciseTemplateCountsAndNamesAreNotUsedTwice() {
        template("All", "*", false, "ResetRetries=5");
        Template precise = template("Precise", "Sim 1.6", false, "ResetRetries=7");

        assertThat(desk.of(ADA, id)).contains(precise);
        assertThat(desk.save(ADA, new Template(UUID.randomUUID(), "All", precise.kind(), false, List.of())))
                .isFalse();
    }

    @Test
    void aTemplateKeptAppliedBringsAStationBackAfterItWasRead() {
        Template kept = template("Kept", "Sim*", true, "HeartbeatInterval=42");

        rounds.read(id);
        rounds.round();

        assertThat(state().drift()).isEmpty();
        assertThat(CPMS.store.templates.find(kept.id())).contains(kept);
        rounds.read(id);
        assertThat(CPMS.store.templates.take(Instant.now(), Instant.now(), 5)).isEmpty();
    }

    @Test
    void whoIsAwayGetsItLater() {
        Template template = template("Later", "Sim*", false, "HeartbeatInterval=60");
        station.goOffline();
        DoorOnDatabase.await("it to be gone", () -> !CPMS.isOnline(address));

        desk.apply(ADA, template, id);
        rounds.round();

        assertThat(state().task()).isNotNull();
        assertThat(state().task().dueAt()).isAfter(Instant.now().plus(Duration.ofMinutes(5)));
        assertThat(state().task().result()).isNull();
    }
}

package io.emall.cpms.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.battery.Battery;
import io.emall.cpms.core.battery.BatteryCommand;
import io.emall.cpms.core.battery.BatteryState;
import io.emall.cpms.core.battery.BatteryStatus;
import io.emall.cpms.core.battery.Belief;
import io.emall.cpms.core.battery.Contact;
import io.emall.cpms.core.battery.GivenBattery;
import io.emall.cpms.core.battery.Meter;
import io.emall.cpms.core.battery.MeterKind;
import io.emall.cpms.core.battery.MeterReading;
import io.emall.cpms.core.battery.MeterStatus;
import io.emall.cpms.core.battery.PowerHistory.Part;
import io.emall.cpms.core.unit.LocationId;
import io.emall.cpms.core.unit.WattHours;
import io.emall.cpms.core.unit.Watts;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresBatteriesTest {

    private static final LocationId PLACE = new LocationId("L-B1");
    private static final Instant NOON = Given.NOON;

    @RegisterExtension
    static final TestStore STORE = new TestStore();

    private final PostgresDevices devices = STORE.energyDevices;
    private final PostgresBatteryCommands commands = STORE.batteryCommands;
    private final Battery battery = GivenBattery.battery(PLACE, GivenBattery.connection());
    private final Meter meter = GivenBattery.meter(PLACE, 2, MeterKind.PV, GivenBattery.connection());

    @BeforeAll
    static void aSite() {
        Given.aSite(STORE, "B1");
    }

    @BeforeEach
    void aBatteryAndAMeter() {
        STORE.sql.sql("truncate energy_device cascade").update();
        devices.save(battery);
        devices.save(meter);
    }

    @Test
    void devicesAreKeptWithTheirSecrets() {
        assertThat(devices.at(PLACE)).containsExactly(battery, meter);
        assertThat(devices.find(battery.key())).contains(battery);
        assertThat(devices.at(new LocationId("elsewhere"))).isEmpty();
        assertThat(devices.locations()).containsExactly(PLACE);
        Meter renamed = new Meter(
                meter.id(), PLACE, "Roof", MeterKind.GRID, meter.connection().with(null));
        devices.save(renamed);
        assertThat(devices.find(meter.key())).contains(renamed);
        assertThat(devices.save(new Meter(meter.id(), PLACE, battery.name(), MeterKind.PV, meter.connection())))
                .isFalse();
        assertThat(devices.remove(meter.key())).isTrue();
        assertThat(devices.remove(meter.key())).isFalse();
    }

    @Test
    void noSecretLiesOpen() {
        byte[] kept = STORE.sql
                .sql("select secret_sealed from energy_device limit 1")
                .query((row, _) -> row.getBytes(1))
                .single();
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("hush");
    }

    @Test
    void whatIsDueIsTakenOnce() {
        assertThat(devices.due(NOON, NOON.plusSeconds(10), 9)).hasSize(2);
        assertThat(devices.due(NOON, NOON.plusSeconds(10), 9)).isEmpty();
        assertThat(devices.due(NOON.plusSeconds(10), NOON.plusSeconds(20), 1)).hasSize(1);
        assertThat(devices.due(NOON.plusSeconds(10), NOON.plusSeconds(20), 9)).hasSize(1);
    }

    @Test
    void theLatestComesBackAsItWas() {
        BatteryState told =
                new BatteryState(0.4, Watts.ofKilo(-3), 21.5, List.of("DOOR_OPEN"), Watts.ofKilo(9), null, NOON);
        BatteryStatus status = new BatteryStatus(
                new Contact(Contact.Kind.UNREACHABLE, "gone", NOON),
                told,
                new Belief(0.3, 0.1, new Belief.Lie(Belief.Kind.FROZEN, NOON), new Belief.Track(0.4, 0.1, 0.2, false)),
                NOON);
        STORE.deviceStatuses.save(battery.key(), new BatteryStatus(status.contact(), null, null, null));
        STORE.deviceStatuses.save(battery.key(), status);
        assertThat(STORE.deviceStatuses.battery(battery.key())).contains(status);

        MeterStatus reading = new MeterStatus(
                new Contact(Contact.Kind.ANSWERED, "", NOON),
                new MeterReading(Watts.ofKilo(3), WattHours.of(77), NOON));
        STORE.deviceStatuses.save(meter.key(), reading);
        assertThat(STORE.deviceStatuses.meter(meter.key())).contains(reading);

        devices.remove(meter.key());
        STORE.deviceStatuses.save(meter.key(), reading);
        assertThat(STORE.deviceStatuses.meter(meter.key())).isEmpty();
    }

    @Test
    void quartersAddUpAndAreForgotten() {
        Part first = new Part(battery.key(), NOON, 10, 20_000, 0.5);
        Part second = new Part(battery.key(), NOON, 20, 10_000, 0.6);
        Part later = new Part(battery.key(), NOON.plusSeconds(900), 5, 5, 0.7);
        STORE.powerHistory.add(List.of(first, second, later));
        STORE.powerHistory.add(List.of(new Part(meter.key(), NOON, 5, 5, null)));
        assertThat(STORE.powerHistory.of(battery.key(), NOON, NOON.plusSeconds(1800)))
                .containsExactly(new Part(battery.key(), NOON, 30, 30_000, 0.6), later);
        assertThat(STORE.powerHistory.of(battery.key(), NOON, NOON.plusSeconds(900)))
                .hasSize(1);
        assertThat(STORE.powerHistory.forget(NOON.plusSeconds(900), 1)).isEqualTo(1);
        assertThat(STORE.powerHistory.forget(NOON.plusSeconds(900), 9)).isEqualTo(1);
        assertThat(STORE.powerHistory.of(battery.key(), NOON, NOON.plusSeconds(1800)))
                .containsExactly(later);
    }

    @Test
    void aCommandStandsUntilItIsReplacedAndOnlyItsOwnOutcomeIsNoted() {
        BatteryCommand first = new BatteryCommand(
                battery.id(), Watts.ofKilo(20), "cheap", NOON, NOON.plusSeconds(900), null, null, "");
        BatteryCommand second = new BatteryCommand(
                battery.id(), Watts.ofKilo(-5), "dear", NOON.plusSeconds(1), NOON.plusSeconds(901), null, null, "");
        BatteryCommand taken = new BatteryCommand(
                battery.id(), first.wanted(), "cheap", NOON, first.until(), Watts.ofKilo(19), NOON, "");
        commands.save(first, NOON.plusSeconds(30));
        commands.outcome(taken);
        assertThat(commands.find(battery.id())).contains(taken);

        commands.save(second, NOON.plusSeconds(31));
        commands.outcome(taken);
        assertThat(commands.find(battery.id()).orElseThrow().wanted()).isEqualTo(Watts.ofKilo(-5));

        assertThat(commands.dueAgain(NOON.plusSeconds(30), NOON.plusSeconds(60), 9))
                .isEmpty();
        assertThat(commands.dueAgain(NOON.plusSeconds(31), NOON.plusSeconds(61), 9))
                .hasSize(1);
        assertThat(commands.dueAgain(NOON.plusSeconds(31), NOON.plusSeconds(61), 9))
                .isEmpty();
        commands.remove(battery.id());
        assertThat(commands.find(battery.id())).isEmpty();
    }
}

package io.emall.cpms.core.battery;

import static io.emall.cpms.core.battery.GivenBattery.NOON;
import static io.emall.cpms.core.battery.GivenBattery.PLACE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.emall.cpms.core.alarm.MemoryAlarms;
import io.emall.cpms.core.unit.WattHours;
import io.emall.cpms.core.unit.Watts;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class BatteryWatchTest {

    private Instant now = NOON;
    private final InstantSource clock = () -> now;
    private final MemoryBatteries memory = new MemoryBatteries();
    private final ScriptedDevice device = new ScriptedDevice();
    private final MemoryAlarms alarms = new MemoryAlarms();
    private final Protocols protocols = new Protocols(List.of(device));
    private final BatteryWatch watch = new BatteryWatch(
            memory, memory, memory, memory, protocols, alarms.desk(clock), DeviceRules.STANDARD, Runnable::run, clock);
    private final BatteryControl control =
            new BatteryControl(memory, memory, memory, protocols, DeviceRules.STANDARD, Runnable::run, clock);
    private final SiteMeters meters = new SiteMeters(memory, memory, memory, clock);
    private final Battery battery = GivenBattery.battery(PLACE, GivenBattery.connection());

    BatteryWatchTest() {
        memory.save(battery);
    }

    @Test
    void itIsAskedEveryTenSeconds() {
        device.says(0.5, 0, now);
        watch.round();
        device.says(0.6, 0, now);
        after(9);
        assertThat(status().told()).extracting(BatteryState::charge).isEqualTo(0.5);
        after(1);
        assertThat(status().told()).extracting(BatteryState::charge).isEqualTo(0.6);
    }

    @Test
    void aBatteryThatDoesNotAnswerForAMinuteIsAnAlarmUntilItDoes() {
        goOn(5);
        assertThat(alarms.open()).isEmpty();
        goOn(2);
        assertThat(alarms.open()).containsExactly("-/- ENERGY DeviceUnreachable L1/Shed WARNING");
        device.says(0.5, 0, now);
        after(10);
        assertThat(alarms.open()).isEmpty();
    }

    @Test
    void nonsenseAndRefusalsAreAlarmsOfTheirOwn() {
        device.battery = new Answer.Nonsense<>("a state of charge of 130 %");
        goOn(8);
        assertThat(alarms.open()).singleElement().asString().contains("DeviceNonsense");
        device.battery = new Answer.Refused<>("no such function");
        goOn(8);
        assertThat(alarms.open()).singleElement().asString().contains("DeviceRefuses");
    }

    @Test
    void faultsAndTemperaturesAreAlarms() {
        device.battery = new Answer.Answered<>(
                new BatteryState(0.5, Watts.ZERO, 50.0, List.of("GROUND_FAULT"), null, null, now));
        goOn(1);
        assertThat(alarms.open()).hasSize(2).allSatisfy(line -> assertThat(line).endsWith("CRITICAL"));
        device.battery = new Answer.Answered<>(new BatteryState(0.5, Watts.ZERO, -5.0, List.of(), null, null, now));
        goOn(1);
        assertThat(alarms.open()).singleElement().asString().contains("BatteryTooCold");
    }

    @Test
    void aLiarIsToldOfAndOurEstimateCountsUntilSomebodyBelievesIt() {
        for (int i = 0; i < 60; i++) {
            device.says(0.5, 50, now);
            after(10);
        }
        assertThat(alarms.open()).containsExactly("-/- ENERGY ChargeNotBelieved L1/Shed WARNING");
        Standing standing = control.state(PLACE).getFirst();
        assertThat(Objects.requireNonNull(standing.charge()).isEstimate()).isTrue();
        assertThat(standing.charge().charge()).isCloseTo(0.58, within(0.01));

        memory.save(battery.key(), status().trusted());
        device.says(0.5, 0, now);
        goOn(1);
        assertThat(alarms.open()).isEmpty();
    }

    @Test
    void aBatteryThatDoesOtherwiseForTwoMinutesIgnoresItsSetPoint() {
        device.says(0.5, 0, now);
        watch.round();
        control.set(battery.id(), Watts.ofKilo(30), "test");
        for (int i = 0; i < 12; i++) {
            device.says(0.5, 0, now);
            after(10);
            assertThat(alarms.open()).isEmpty();
        }
        device.says(0.5, 0, now);
        after(10);
        assertThat(alarms.open()).containsExactly("-/- ENERGY SetPointIgnored L1/Shed WARNING");
        device.says(0.5, 28, now);
        after(10);
        assertThat(alarms.open()).isEmpty();
    }

    @Test
    void whatFlowsIsKeptPerQuarterAndSilenceIsNotFilled() {
        Meter one = GivenBattery.meter(PLACE, 2, MeterKind.PV, GivenBattery.connection());
        memory.save(one);
        for (int i = 0; i < 180; i++) {
            device.meter = new Answer.Answered<>(new MeterReading(Watts.ofKilo(20), WattHours.of(i), now));
            after(10);
        }
        List<Quarter> quarters = meters.history(PLACE, MeterKind.PV, NOON, now);
        assertThat(quarters).hasSize(2);
        assertThat(quarters.getFirst().power().kilo()).isCloseTo(20, within(0.01));
        assertThat(quarters.getFirst().watched()).isCloseTo(1, within(0.02));
        assertThat(meters.latest(PLACE).pv())
                .satisfies(pv -> assertThat(pv.complete()).isTrue());

        now = now.plus(Duration.ofHours(2));
        device.meter = new Answer.Answered<>(new MeterReading(Watts.ofKilo(20), null, now));
        watch.round();
        assertThat(meters.history(PLACE, MeterKind.PV, NOON, now)).hasSize(2);
    }

    @Test
    void theSumOfSeveralMetersIsOnlyGivenForQuartersAllOfThemKnow() {
        Meter one = GivenBattery.meter(PLACE, 2, MeterKind.BUILDING, GivenBattery.connection());
        Meter other = GivenBattery.meter(PLACE, 3, MeterKind.BUILDING, GivenBattery.connection());
        memory.save(one);
        memory.save(other);
        memory.add(List.of(
                new PowerHistory.Part(one.key(), NOON, 900, 900 * 1000, null),
                new PowerHistory.Part(other.key(), NOON, 450, 450 * 3000, null),
                new PowerHistory.Part(one.key(), NOON.plus(PowerHistory.STEP), 900, 900 * 1000, null)));
        assertThat(meters.history(PLACE, MeterKind.BUILDING, NOON, NOON.plusSeconds(7200)))
                .containsExactly(new Quarter(NOON, Watts.ofKilo(4), 0.5, null));
        memory.save(
                one.key(),
                new MeterStatus(
                        new Contact(Contact.Kind.ANSWERED, "", NOON), new MeterReading(Watts.ofKilo(1), null, NOON)));
        assertThat(Objects.requireNonNull(meters.latest(PLACE).building()).complete())
                .isFalse();
        assertThat(meters.latest(PLACE).grid()).isNull();
    }

    private BatteryStatus status() {
        return memory.battery(battery.key()).orElseThrow();
    }

    private void goOn(int rounds) {
        for (int i = 0; i < rounds; i++) {
            after(10);
        }
    }

    private void after(int seconds) {
        now = now.plusSeconds(seconds);
        if (device.battery instanceof Answer.Answered<BatteryState>(BatteryState state)) {
            device.battery = new Answer.Answered<>(new BatteryState(
                    state.charge(),
                    state.power(),
                    state.temperature(),
                    state.faults(),
                    state.charging(),
                    state.discharging(),
                    now));
        }
        if (device.meter instanceof Answer.Answered<MeterReading>(MeterReading reading)) {
            device.meter = new Answer.Answered<>(new MeterReading(reading.power(), reading.energy(), now));
        }
        watch.round();
    }
}

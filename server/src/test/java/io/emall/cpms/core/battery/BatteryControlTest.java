package io.emall.cpms.core.battery;

import static io.emall.cpms.core.battery.GivenBattery.NOON;
import static io.emall.cpms.core.battery.GivenBattery.PLACE;
import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.unit.BatteryId;
import io.emall.cpms.core.unit.Watts;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BatteryControlTest {

    private Instant now = NOON;
    private final InstantSource clock = () -> now;
    private final MemoryBatteries memory = new MemoryBatteries();
    private final ScriptedDevice device = new ScriptedDevice();
    private final Battery battery = GivenBattery.battery(PLACE, GivenBattery.connection());
    private final BatteryControl control = new BatteryControl(
            memory, memory, memory, new Protocols(List.of(device)), DeviceRules.STANDARD, Runnable::run, clock);

    BatteryControlTest() {
        memory.save(battery);
        isAt(0.5);
    }

    @Test
    void oneThatGivesGoesOnForLongerWithoutUsThanOneThatTakes() {
        control.set(battery.id(), Watts.ofKilo(20), "cheap");
        assertThat(device.watchdog()).isEqualTo(Duration.ofSeconds(90));
        control.set(battery.id(), Watts.ofKilo(-20), "dear");
        assertThat(device.watchdog()).isEqualTo(Duration.ofMinutes(12));
    }

    @Test
    void aSetPointHasAWatchdogAndIsSaidThreeTimesBeforeItBites() {
        control.set(battery.id(), Watts.ofKilo(20), "cheap");
        assertThat(device.kilowatts()).containsExactly(20.0);
        assertThat(device.watchdog()).isEqualTo(Duration.ofSeconds(90));
        for (int i = 0; i < 90; i++) {
            second();
        }
        assertThat(device.kilowatts()).containsExactly(20.0, 20.0, 20.0, 20.0);
    }

    @Test
    void eachTimeItIsCutToWhatIsSafeThen() {
        control.set(battery.id(), Watts.ofKilo(-20), "dear");
        isAt(0.05);
        for (int i = 0; i < 30; i++) {
            second();
        }
        assertThat(device.kilowatts()).containsExactly(-20.0, 0.0);
        assertThat(control.state(PLACE).getFirst().command())
                .satisfies(command -> assertThat(command.wanted()).isEqualTo(Watts.ofKilo(-20)));
    }

    @Test
    void aCommandNobodyRenewsEndsByItself() {
        control.set(battery.id(), Watts.ofKilo(20), "cheap");
        for (int i = 0; i < 16 * 60; i++) {
            second();
        }
        assertThat(device.released).isEqualTo(1);
        assertThat(memory.commands).isEmpty();
    }

    @Test
    void aSilentBatteryIsToldAgainAndLetGoWhenItsWatchdogHasBitten() {
        device.deaf = true;
        BatteryControl.Told told =
                control.set(battery.id(), Watts.ofKilo(20), "cheap").orElseThrow();
        assertThat(told.answer()).isInstanceOf(Answer.Unreachable.class);
        assertThat(control.state(PLACE).getFirst().command())
                .satisfies(command -> assertThat(command.words()).isEqualTo("off"));
        for (int i = 0; i < 18 * 60; i++) {
            second();
        }
        assertThat(memory.commands).isEmpty();
    }

    @Test
    void whoIsReleasedIsNotToldAgain() {
        control.set(battery.id(), Watts.ofKilo(20), "cheap");
        control.release(battery.id());
        for (int i = 0; i < 60; i++) {
            second();
        }
        assertThat(device.told).hasSize(1);
        assertThat(device.released).isEqualTo(1);
    }

    @Test
    void nobodyKnowsABatteryThatIsNotThere() {
        assertThat(control.set(new BatteryId(new UUID(9, 9)), Watts.ZERO, "")).isEmpty();
        assertThat(control.release(new BatteryId(new UUID(9, 9)))).isEmpty();
    }

    private void isAt(double charge) {
        memory.save(battery.key(), GivenBattery.standing(GivenBattery.told(charge, 0, now)));
    }

    private void second() {
        now = now.plusSeconds(1);
        memory.battery(battery.key())
                .ifPresent(
                        status -> isAt(status.told() == null ? 0 : status.told().charge()));
        control.round();
    }
}

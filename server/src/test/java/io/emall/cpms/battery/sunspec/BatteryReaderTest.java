package io.emall.cpms.battery.sunspec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.emall.cpms.battery.Failed;
import io.emall.cpms.core.battery.Answer;
import io.emall.cpms.core.battery.BatteryState;
import io.emall.cpms.core.battery.MeterKind;
import io.emall.cpms.core.battery.MeterReading;
import io.emall.cpms.core.battery.SetPoint;
import io.emall.cpms.core.unit.WattHours;
import io.emall.cpms.core.unit.Watts;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Register maps written by hand after the published model definitions. */
class BatteryReaderTest {

    private static final int X = 0xffff;
    private static final int N = 0x8000;
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    /** Three phases, 12,340 W generated, cabinet 31.5 °C, running. */
    private static final int[] INVERTER = {
        103, 180, 60, 60, 60, -1, X, X, X, 2300, 2301, 2302, -1, 1234, 1, 5000, -2, N, N, N, N, N, N, 0, 1000, 0, X, N,
        X, N, N, N, 315, N, N, N, -1, 4, X, 0, 0, 0, 0, X, X, X, X, X, X, X, X
    };

    /** 50 kW, 56.78 % full. */
    private static final int[] STORAGE = {
        124, 5000, 100, 100, 0, X, 500, 5678, X, X, 4, 10000, 10000, 0, 0, 0, 0, 1, 0, N, -2, -2, N, N, -2
    };

    private static final int[] CAPACITY = {713, 1000, 640, 642, 990, 0, 2, -1};

    record Reading(FakeLine line) {
        Answer<BatteryState> ask() {
            return Failed.answer(() -> BatteryReader.read(new Models(line, ModelChain.of(line)), NOON));
        }

        BatteryState state() {
            return ask() instanceof Answer.Answered<BatteryState>(BatteryState state) ? state : fail();
        }

        private BatteryState fail() {
            throw new AssertionError(ask().toString());
        }
    }

    @Test
    void aHybridInverterWithModels103And124() {
        BatteryState state =
                FakeLine.of(40_000, common(), INVERTER, STORAGE).battery().state();
        assertThat(state.power()).isEqualTo(new Watts(-12_340));
        assertThat(state.charge()).isCloseTo(0.5678, within(1e-9));
        assertThat(state.temperature()).isEqualTo(31.5);
        assertThat(state.faults()).isEmpty();
        assertThat(state.charging()).isNull();
    }

    @Test
    void theMarkerMayBeElsewhere() {
        assertThat(FakeLine.of(50_000, common(), INVERTER, STORAGE)
                        .battery()
                        .state()
                        .charge())
                .isCloseTo(0.5678, within(1e-9));
        assertThat(FakeLine.of(0, common(), INVERTER, STORAGE).battery().state().charge())
                .isCloseTo(0.5678, within(1e-9));
    }

    @Test
    void model713IsBelievedBefore802And124() {
        BatteryState state = FakeLine.of(40_000, common(), INVERTER, STORAGE, bank(), CAPACITY)
                .battery()
                .state();
        assertThat(state.charge()).isCloseTo(0.642, within(1e-9));
        assertThat(state.charging()).isEqualTo(new Watts(20_000));
        assertThat(state.discharging()).isEqualTo(new Watts(48_000));
    }

    @Test
    void faultsAreNamedAndWarningsAreNot() {
        int[] inverter = INVERTER.clone();
        inverter[1 + 36] = 7;
        inverter[1 + 39] = 1;
        int[] bank = bank();
        bank[1 + 20] = 99;
        bank[1 + 25] = 0b110;
        assertThat(FakeLine.of(40_000, inverter, bank).battery().state().faults())
                .containsExactly("FAULT", "GROUND_FAULT", "OVER_TEMP_ALARM", "BATTERY_FAULT");
    }

    @Test
    void whatADeviceDoesNotImplementIsNotTakenForAFigure() {
        int[] inverter = INVERTER.clone();
        inverter[1 + 31] = N;
        assertThat(FakeLine.of(40_000, inverter, STORAGE).battery().state().temperature())
                .isNull();
        inverter[1 + 12] = N;
        assertThat(why(FakeLine.of(40_000, inverter, STORAGE))).contains("does not tell the power");
        int[] storage = STORAGE.clone();
        storage[1 + 6] = X;
        assertThat(why(FakeLine.of(40_000, INVERTER, storage))).contains("tells the charge");
    }

    @Test
    void whatCannotBeIsNonsense() {
        int[] storage = STORAGE.clone();
        storage[1 + 6] = 13_000;
        assertThat(why(FakeLine.of(40_000, INVERTER, storage))).contains("130");
        int[] inverter = INVERTER.clone();
        inverter[1 + 13] = 200;
        assertThat(why(FakeLine.of(40_000, inverter, STORAGE))).contains("scale factor of 200");
        inverter[1 + 13] = -200;
        assertThat(why(FakeLine.of(40_000, inverter, STORAGE))).contains("scale factor of -200");
        inverter[1 + 13] = 10;
        assertThat(why(FakeLine.of(40_000, inverter, STORAGE))).contains("power of");
        assertThat(why(new FakeLine().at(40_000, 1, 2))).contains("no \"SunS\"");
        assertThat(why(FakeLine.of(40_000, common()))).contains("no model 701");
    }

    @Test
    void aListOfModelsWithoutEndIsGivenUp() {
        FakeLine endless = new FakeLine().at(40_000, 0x5375, 0x6e53);
        for (int at = 40_002; at < 50_000; at += 2) {
            endless.at(at, 103, 0);
        }
        assertThat(why(endless)).contains("no end");
        assertThat(endless.reads).isLessThan(100);
        assertThat(why(new FakeLine().at(40_000, 0x5375, 0x6e53, 103, 60_000))).contains("longer than there are");
    }

    @Test
    void model124IsToldToChargeDischargeAndHoldByTwoBounds() throws Failed {
        FakeLine line = FakeLine.of(40_000, INVERTER, STORAGE);
        Models models = new Models(line, ModelChain.of(line));
        int first = 40_002 + INVERTER.length + 1 + 2;
        Control control = Control.of(models);
        assertThat(control.set(new SetPoint(new Watts(12_345), Duration.ofSeconds(90))))
                .isEqualTo(new Watts(12_345));
        assertThat(control.set(new SetPoint(new Watts(-25_000), Duration.ofSeconds(90))))
                .isEqualTo(new Watts(-25_000));
        assertThat(control.set(new SetPoint(Watts.ZERO, Duration.ofSeconds(90))))
                .isEqualTo(Watts.ZERO);
        control.release();
        String mode = (first + 3) + " [3]";
        assertThat(line.written)
                .containsExactly(
                        (first + 15) + " [1]",
                        (first + 10) + " [-2469, 2469, 0, 90]",
                        mode,
                        (first + 10) + " [5000, -5000, 0, 90]",
                        mode,
                        (first + 10) + " [0, 0, 0, 90]",
                        mode,
                        (first + 3) + " [0]");
    }

    @Test
    void model704IsToldWattsThatPositiveAreGenerated() throws Failed {
        int[] controls = new int[58];
        Arrays.fill(controls, X);
        controls[0] = 704;
        controls[1 + 20] = 0;
        controls[1 + 22] = 0;
        controls[1 + 23] = 0;
        controls[1 + 29] = 0;
        controls[1 + 53] = 1;
        FakeLine line = FakeLine.of(40_000, INVERTER, controls);
        int first = 40_002 + INVERTER.length + 1 + 2;
        Control control = Control.of(new Models(line, ModelChain.of(line)));
        assertThat(control.set(new SetPoint(new Watts(12_345), Duration.ofSeconds(90))))
                .isEqualTo(new Watts(12_340));
        control.release();
        assertThat(line.written)
                .containsExactly(
                        (first + 20) + " [1, 1, -1, 64302, 65535, 65535, 65535, 65535, 0, 0, 90]",
                        (first + 20) + " [0]");
    }

    @Test
    void aBatteryWithoutWatchdogOrUnderLocalControlIsToldNothing() throws Failed {
        int[] storage = STORAGE.clone();
        storage[1 + 13] = X;
        FakeLine line = FakeLine.of(40_000, INVERTER, storage);
        assertThat(set(line)).isInstanceOf(Answer.Refused.class);
        int[] bank = bank();
        bank[1 + 15] = 1;
        assertThat(set(FakeLine.of(40_000, INVERTER, STORAGE, bank)).toString()).contains("local control");
        assertThat(set(FakeLine.of(40_000, INVERTER)).toString()).contains("no model 704 or 124");
        assertThat(line.written).isEmpty();
    }

    @Test
    void metersTellWhatTheyTakeAndTheSunsWhatItYields() throws Failed {
        int[] meter = new int[106];
        Arrays.fill(meter, X);
        meter[0] = 203;
        meter[1 + 16] = -512;
        meter[1 + 20] = 1;
        meter[1 + 36] = 1;
        meter[1 + 37] = 0;
        meter[1 + 44] = 0;
        meter[1 + 45] = 77;
        meter[1 + 52] = 3;
        FakeLine line = FakeLine.of(40_000, meter);
        Models models = new Models(line, ModelChain.of(line));
        assertThat(MeterReader.read(models, MeterKind.GRID, NOON))
                .isEqualTo(new MeterReading(new Watts(-5_120), WattHours.of(77_000), NOON));
        assertThat(MeterReader.read(models, MeterKind.PV, NOON))
                .isEqualTo(new MeterReading(new Watts(5_120), WattHours.of(65_536_000), NOON));
        FakeLine inverter = FakeLine.of(40_000, INVERTER);
        assertThat(MeterReader.read(new Models(inverter, ModelChain.of(inverter)), MeterKind.PV, NOON)
                        .power())
                .isEqualTo(new Watts(12_340));
    }

    private static Answer<Watts> set(FakeLine line) {
        return Failed.answer(() -> Control.of(new Models(line, ModelChain.of(line)))
                .set(new SetPoint(new Watts(1000), Duration.ofSeconds(90))));
    }

    private static String why(FakeLine line) {
        Answer<BatteryState> answer = line.battery().ask();
        assertThat(answer).isInstanceOf(Answer.Nonsense.class);
        return answer.toString();
    }

    private static int[] common() {
        int[] model = new int[67];
        model[0] = 1;
        return model;
    }

    /** 20 kW in, 50 kW out of which the present current allows 48; 70 % full. */
    private static int[] bank() {
        int[] model = new int[63];
        Arrays.fill(model, X);
        model[0] = 802;
        model[1 + 2] = 2000;
        model[1 + 3] = 5000;
        model[1 + 9] = 70;
        model[1 + 15] = 0;
        model[1 + 20] = 3;
        Arrays.fill(model, 1 + 24, 1 + 32, 0);
        model[1 + 32] = 800;
        model[1 + 43] = 60;
        model[1 + 44] = 60;
        model[1 + 52] = 1;
        model[1 + 54] = 0;
        model[1 + 57] = 0;
        model[1 + 60] = 0;
        return model;
    }
}

package io.emall.cpms.ocpp.meter;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.session.MeterReading;
import io.emall.cpms.core.session.MeterReading.Sample;
import io.emall.cpms.core.unit.WattHours;
import io.emall.cpms.core.unit.Watts;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** P-45 and field lessons 13 and 14. */
class FiguresTest {

    private static Sample sample(String value, String measurand, @Nullable String unit, @Nullable String phase) {
        return new Sample(value, measurand, unit, phase, null, null, null);
    }

    private static MeterReading read(Sample... samples) {
        return Figures.reading(Instant.EPOCH, false, List.of(samples));
    }

    @Test
    void kilowattHoursBecomeWattHours() {
        assertThat(read(sample("12.3456", Figures.ENERGY, "kWh", null)).register())
                .isEqualTo(new WattHours(new BigDecimal("12345.6")));
        assertThat(read(sample("12", Figures.ENERGY, null, null)).register()).isEqualTo(WattHours.of(12));
    }

    @Test
    void powerOfPhasesIsSummedUnlessTheWholeIsThere() {
        Sample l1 = sample("1.0", "Power.Active.Import", "kW", "L1");
        Sample l2 = sample("2000", "Power.Active.Import", "W", "L2-N");
        Sample between = sample("7", "Power.Active.Import", "kW", "L1-L2");
        Sample neutral = sample("7", "Power.Active.Import", "kW", "N");

        assertThat(read(l1, l2, between, neutral).power()).isEqualTo(new Watts(3000));
        assertThat(read(l1, l2, sample("3100", "Power.Active.Import", null, null))
                        .power())
                .isEqualTo(new Watts(3100));
    }

    @Test
    void theOutletsRegisterIsTheSessions() {
        Sample inlet = new Sample("9", Figures.ENERGY, "kWh", null, null, "Inlet", null);
        Sample outlet = new Sample("8", Figures.ENERGY, "kWh", null, null, "Outlet", null);

        assertThat(read(inlet, outlet).register()).isEqualTo(WattHours.of(8000));
        assertThat(read(inlet).register()).isEqualTo(WattHours.of(9000));
    }

    @Test
    void aStateOfChargeIsAPercentage() {
        assertThat(read(sample("54.5", "SoC", "Percent", null)).stateOfCharge()).isEqualTo(55);
        assertThat(read(sample("255", "SoC", "Percent", null)).stateOfCharge()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "abc", "1,5", "NaN", "1e999999999", "-1e-999999999", "99999999999999999"})
    void nonsenseIsKeptAndGivesNoFigure(String value) {
        MeterReading reading = read(sample(value, Figures.ENERGY, "Wh", null));

        assertThat(reading.register()).isNull();
        assertThat(reading.samples()).hasSize(1);
    }

    @Test
    void anUnknownUnitGivesNoFigure() {
        assertThat(read(sample("1", Figures.ENERGY, "kvarh", null)).register()).isNull();
        assertThat(read(sample("1", "Power.Active.Import", "VA", null)).power()).isNull();
    }
}

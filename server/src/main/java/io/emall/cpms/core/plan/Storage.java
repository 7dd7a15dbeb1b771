package io.emall.cpms.core.plan;

import io.emall.cpms.core.unit.BatteryId;
import io.emall.cpms.core.unit.WattHours;
import io.emall.cpms.core.unit.Watts;
import org.jspecify.annotations.Nullable;

/**
 * A battery as a plan sees it.
 *
 * @param capacity how much it holds
 * @param stored how much it holds now
 * @param reserve what the plan leaves in it; below that it is charged at once
 * @param chargeEfficiency how much of what flows in is stored, more than 0, at most 1
 * @param dischargeEfficiency how much of what is taken out arrives, more than 0, at most 1
 * @param wear what a kWh discharged wears off, in the currency
 * @param buffer Wh that had better be in it at the end of each step for what nobody foresees; null for nothing
 */
public record Storage(
        BatteryId id,
        WattHours capacity,
        WattHours stored,
        WattHours reserve,
        Watts maximumCharge,
        Watts maximumDischarge,
        double chargeEfficiency,
        double dischargeEfficiency,
        double wear,
        Mode mode,
        @Nullable Series buffer) {

    /** Without a buffer. */
    public Storage(
            BatteryId id,
            WattHours capacity,
            WattHours stored,
            WattHours reserve,
            Watts maximumCharge,
            Watts maximumDischarge,
            double chargeEfficiency,
            double dischargeEfficiency,
            double wear,
            Mode mode) {
        this(
                id,
                capacity,
                stored,
                reserve,
                maximumCharge,
                maximumDischarge,
                chargeEfficiency,
                dischargeEfficiency,
                wear,
                mode,
                null);
    }

    /** With this buffer. */
    public Storage with(Series other) {
        return new Storage(
                id,
                capacity,
                stored,
                reserve,
                maximumCharge,
                maximumDischarge,
                chargeEfficiency,
                dischargeEfficiency,
                wear,
                mode,
                other);
    }

    /** Who decides about it. */
    public enum Mode {
        /** The plan. */
        AUTO,
        /** People: fill it as soon as possible and keep it. */
        STORE,
        /** People: supply the location from it as long as it lasts. */
        USE,
        /** People: leave it as it is. */
        HOLD
    }
}

package io.emall.cpms.core.plan;

import io.emall.cpms.core.unit.BatteryId;
import io.emall.cpms.core.unit.DsoId;
import java.util.List;

/**
 * Why a step is as it is.
 *
 * @param sources what the energy comes from, most first
 * @param marginalCost what one more kWh would cost in this step, in the currency; with CO2 at the price it counts
 * @param limits what keeps the step from costing less, the dearest first
 */
public record Because(List<Source> sources, double marginalCost, List<Limit> limits) {

    /** Where energy comes from. */
    public sealed interface Source {
        double watts();

        record Supplier(DsoId dso, double watts) implements Source {}

        record Sun(double watts) implements Source {}

        record Battery(BatteryId id, double watts) implements Source {}
    }

    /**
     * A limit that binds.
     *
     * @param worth what one kWh beyond it would save in this step, in the currency
     */
    public record Limit(What what, double worth) {}

    /** Which limit. */
    public sealed interface What {
        /** Of the connection, to buy. */
        record Import() implements What {}

        /** Of the connection, to sell. */
        record Export() implements What {}

        /** What the supplier can give. */
        record Capacity(DsoId dso) implements What {}

        record ChargePower(BatteryId id) implements What {}

        record DischargePower(BatteryId id) implements What {}

        /** The battery holds no more. */
        record Full(BatteryId id) implements What {}

        /** The battery is at its reserve. */
        record Reserve(BatteryId id) implements What {}

        /** All of the sun is used. */
        record Sun() implements What {}

        /** The car takes no more. */
        record CarPower(String demand) implements What {}
    }
}

package io.emall.cpms.core.plan;

import io.emall.cpms.core.unit.BatteryId;
import io.emall.cpms.core.unit.DsoId;
import java.util.List;

/**
 * Why a step is as it is.
 *
 * @param sources what the energy comes from, most first
 * @param marginalCost what one more kWh would cost in this step, in the currency; with CO2 at the price it counts
 * @param margin what makes that cost
 * @param limits what keeps the step from costing less, the dearest first; none where more of nothing would save
 */
public record Because(List<Source> sources, double marginalCost, Margin margin, List<Limit> limits) {

    /** Where energy comes from. */
    public sealed interface Source {
        double watts();

        record Supplier(DsoId dso, double watts) implements Source {}

        record Sun(double watts) implements Source {}

        record Battery(BatteryId id, double watts) implements Source {}
    }

    /**
     * What would give one more kWh in this step, in the end. It may do so in another step: a battery, or a car that
     * can wait, carries it from there.
     */
    public sealed interface Margin {
        /** More is bought. */
        record Buying(DsoId dso, int step) implements Margin {}

        /** Less is sold. */
        record Selling(int step) implements Margin {}

        /** The sun has more than is used. */
        record Sun(int step) implements Margin {}

        /** The battery holds less at the end, or than people want. */
        record Keeping(BatteryId id) implements Margin {}

        /** The car leaves with less. */
        record Missing(String demand) implements Margin {}

        /** Nothing: the connection gives no more. */
        record Overload(int step) implements Margin {}

        /** Only what is lost on the way between two moments counts: two batteries carry it there and back. */
        record Between() implements Margin {}
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

        /** The battery is at what it keeps for what nobody foresees. */
        record Buffer(BatteryId id) implements What {}

        /** All of the sun is used. */
        record Sun() implements What {}

        /** The car takes no more. */
        record CarPower(String demand) implements What {}
    }
}

package io.emall.cpms.app.bench.energy;

import io.emall.cpms.app.bench.Curve;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A car's stay, from a real session.
 *
 * @param from minute of the year it comes
 * @param until minute it leaves
 * @param wanted kWh that it took in reality
 * @param kilowatts what it can take, if there is no curve
 * @param curve what it can take as it fills
 * @param booked announced the day before, and promised
 * @param told says when it leaves and what it wants
 */
record Visit(
        int number,
        int socket,
        int from,
        int until,
        double wanted,
        double kilowatts,
        @Nullable Curve curve,
        boolean booked,
        boolean told) {

    private static final double ONE_PHASE = 7.4;

    /** kW it takes at most when it got so many kWh. */
    double most(double delivered) {
        if (delivered >= wanted - 1e-6) {
            return 0;
        }
        return curve == null
                ? kilowatts
                : Math.max(1, step(curve.minutes(), delivered).kilowatts());
    }

    /** The last of them that had got no more. */
    private static Curve.Step step(List<Curve.Step> minutes, double delivered) {
        int low = 0;
        int high = minutes.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (minutes.get(middle).delivered() <= delivered) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return minutes.get(low);
    }

    /** kW it takes at most at any time. */
    double peak() {
        return curve == null
                ? kilowatts
                : curve.minutes().stream()
                        .mapToDouble(Curve.Step::kilowatts)
                        .max()
                        .orElse(kilowatts);
    }

    /** kW below which it takes nothing: 6 A on its phases. */
    double least() {
        return curve != null ? 1 : kilowatts <= ONE_PHASE ? 1.4 : 4.1;
    }
}

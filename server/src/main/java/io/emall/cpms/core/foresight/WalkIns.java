package io.emall.cpms.core.foresight;

import java.util.function.IntPredicate;

/**
 * What cars take that nobody announced: the mean of such days (working or not) at that time of day. Those that are
 * there already are known, so the next minutes count less.
 */
public final class WalkIns {

    private static final int AROUND = 2;

    private final double[][] usual;
    private final int perDay;
    private final IntPredicate restDay;
    private final int now;
    private final double stepsOfCharge;

    /**
     * @param known W up to now, step by step, that walk-ins took
     * @param restDay whether the day with that number, counted from the first of {@code known}, is no working day
     * @param stepsOfCharge how long a car usually charges
     */
    public WalkIns(double[] known, int perDay, IntPredicate restDay, double stepsOfCharge) {
        this.perDay = perDay;
        this.restDay = restDay;
        this.stepsOfCharge = stepsOfCharge;
        now = known.length;
        usual = new double[2][perDay];
        int[] days = new int[2];
        for (int day = 0; (day + 1) * perDay <= known.length; day++) {
            int kind = kind(day);
            days[kind]++;
            for (int time = 0; time < perDay; time++) {
                usual[kind][time] += known[day * perDay + time];
            }
        }
        for (int kind = 0; kind < 2; kind++) {
            for (int time = 0; time < perDay; time++) {
                usual[kind][time] /= Math.max(1, days[kind]);
            }
        }
        for (int kind = 0; kind < 2; kind++) {
            usual[kind] = days[kind] == 0 ? usual[1 - kind] : usual[kind];
        }
    }

    private int kind(int day) {
        return restDay.test(day) ? 1 : 0;
    }

    /** W of the next so many steps. */
    public double[] ahead(int count) {
        double[] ahead = new double[count];
        for (int i = 0; i < count; i++) {
            double newcomers = 1 - Math.exp(-(i + 0.5) / stepsOfCharge);
            ahead[i] = newcomers * around(now + i);
        }
        return ahead;
    }

    private double around(int step) {
        double[] day = usual[kind(step / perDay)];
        double sum = 0;
        for (int i = -AROUND; i <= AROUND; i++) {
            sum += day[Math.floorMod(step + i, perDay)];
        }
        return sum / (2 * AROUND + 1);
    }
}

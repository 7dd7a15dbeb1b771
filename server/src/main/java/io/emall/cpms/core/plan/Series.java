package io.emall.cpms.core.plan;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** One figure per step; its owner says of what and in which unit. It never changes. */
public final class Series {

    private final double[] values;

    private Series(double[] values) {
        this.values = values;
        for (double value : values) {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("a series has finite figures only");
            }
        }
    }

    public static Series of(double... values) {
        return new Series(values.clone());
    }

    public static Series flat(int count, double value) {
        return from(count, _ -> value);
    }

    public static Series from(int count, IntToDoubleFunction figure) {
        return new Series(IntStream.range(0, count).mapToDouble(figure).toArray());
    }

    public int size() {
        return values.length;
    }

    public double at(int step) {
        return values[step];
    }

    public double sum() {
        return Arrays.stream(values).sum();
    }

    public double[] toArray() {
        return values.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Series series && Arrays.equals(values, series.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return Arrays.toString(values);
    }
}

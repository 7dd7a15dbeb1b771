package io.emall.cpms.core.unit;

/** Electric power in watts; a measured figure, not an accounted one. */
public record Watts(double value) implements Comparable<Watts> {

    public static final Watts ZERO = new Watts(0);

    public static Watts ofKilo(double kilowatts) {
        return new Watts(kilowatts * 1000);
    }

    public double kilo() {
        return value / 1000;
    }

    @Override
    public int compareTo(Watts other) {
        return Double.compare(value, other.value);
    }
}

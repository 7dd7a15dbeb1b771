package io.emall.cpms.core.unit;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Energy in watt-hours, exact to a thousandth of a watt-hour. */
public record WattHours(BigDecimal value) implements Comparable<WattHours> {

    public static final WattHours ZERO = new WattHours(BigDecimal.ZERO);

    public WattHours {
        value = value.setScale(3, RoundingMode.HALF_UP);
    }

    public static WattHours of(long wattHours) {
        return new WattHours(BigDecimal.valueOf(wattHours));
    }

    public static WattHours ofKilo(BigDecimal kilowattHours) {
        return new WattHours(kilowattHours.movePointRight(3));
    }

    public WattHours minus(WattHours other) {
        return new WattHours(value.subtract(other.value));
    }

    public WattHours plus(WattHours other) {
        return new WattHours(value.add(other.value));
    }

    public boolean isNegative() {
        return value.signum() < 0;
    }

    public BigDecimal kilo() {
        return value.movePointLeft(3);
    }

    @Override
    public int compareTo(WattHours other) {
        return value.compareTo(other.value);
    }
}

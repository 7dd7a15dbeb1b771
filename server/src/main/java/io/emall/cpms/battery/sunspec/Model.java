package io.emall.cpms.battery.sunspec;

import io.emall.cpms.battery.Failed;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A model's points as they were read, without id and length: offset 0 is its first point. What a device does not
 * implement, or does not have because its model is shorter, is null.
 */
final class Model {

    private static final int HEADER = 2;
    private static final int AT_ONCE = 120;
    private static final int ABSENT_UNSIGNED = 0xffff;
    private static final int ABSENT_SIGNED = 0x8000;
    private static final int MOST_DIGITS = 10;

    private final ModelChain.Place place;
    private final int[] points;

    private Model(ModelChain.Place place, int[] points) {
        this.place = place;
        this.points = points;
    }

    /** @param most how many points matter */
    static Model read(Line line, ModelChain.Place place, int most) throws Failed {
        int wanted = HEADER + Math.min(place.length(), most);
        int[] registers = new int[wanted];
        for (int at = 0; at < wanted; at += AT_ONCE) {
            int[] part = line.read(place.address() + at, Math.min(AT_ONCE, wanted - at));
            System.arraycopy(part, 0, registers, at, part.length);
        }
        if (registers[0] != place.id() || registers[1] != place.length()) {
            throw new Failed(Failed.Kind.NONSENSE, "the device has other models than a moment ago");
        }
        int[] points = new int[wanted - HEADER];
        System.arraycopy(registers, HEADER, points, 0, points.length);
        return new Model(place, points);
    }

    int id() {
        return place.id();
    }

    /** Where a point is written. */
    int address(int at) {
        return place.address() + HEADER + at;
    }

    int raw(int at) {
        return at < points.length ? points[at] : ABSENT_UNSIGNED;
    }

    @Nullable
    Double unsigned(int at, int scale) throws Failed {
        int value = raw(at);
        return at >= points.length || value == ABSENT_UNSIGNED ? null : (Double) (value * scale(scale));
    }

    @Nullable
    Double signed(int at, int scale) throws Failed {
        int value = raw(at);
        return at >= points.length || value == ABSENT_SIGNED ? null : (Double) ((short) value * scale(scale));
    }

    @Nullable
    Double signed32(int at, int scale) throws Failed {
        int value = (raw(at) << 16) | raw(at + 1);
        return at + 1 >= points.length || value == Integer.MIN_VALUE ? null : (Double) (value * scale(scale));
    }

    /** A counter of two registers; zero if it does not count. */
    double counter(int at, int scale) throws Failed {
        long value = Integer.toUnsignedLong((raw(at) << 16) | raw(at + 1));
        return at + 1 >= points.length || value == 0xffffffffL ? 0 : value * scale(scale);
    }

    /** A counter of four registers; zero if it does not count. */
    double longCounter(int at, int scale) throws Failed {
        double value = 0;
        for (int i = 0; i < 4; i++) {
            value = value * 65_536 + raw(at + i);
        }
        return at + 3 >= points.length || raw(at) == ABSENT_UNSIGNED ? 0 : value * scale(scale);
    }

    @Nullable
    Integer choice(int at) {
        return raw(at) == ABSENT_UNSIGNED ? null : (Integer) raw(at);
    }

    boolean is(int at, int value) {
        return value != ABSENT_UNSIGNED && raw(at) == value;
    }

    /** The names of the bits that are set in two registers; those with an empty name do not matter. */
    List<String> bits(int at, List<String> names) {
        List<String> set = new ArrayList<>();
        int value = (raw(at) << 16) | raw(at + 1);
        for (int bit = 0; bit < names.size() && value != -1; bit++) {
            if ((value >>> bit & 1) == 1 && !names.get(bit).isEmpty()) {
                set.add(names.get(bit));
            }
        }
        return set;
    }

    /** What a raw figure is multiplied with; 1 where the device has no scale factor. */
    double scale(int at) throws Failed {
        int exponent = (short) (at < points.length ? points[at] : ABSENT_SIGNED);
        if (exponent == Short.MIN_VALUE) {
            return 1;
        }
        if (Math.abs(exponent) > MOST_DIGITS) {
            throw new Failed(Failed.Kind.NONSENSE, "a scale factor of " + exponent + " in model " + place.id());
        }
        return Math.pow(10, exponent);
    }
}

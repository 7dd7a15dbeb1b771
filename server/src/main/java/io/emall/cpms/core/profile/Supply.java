package io.emall.cpms.core.profile;

import io.emall.cpms.core.location.Connector;
import io.emall.cpms.core.location.Evse;
import io.emall.cpms.core.location.PowerType;
import io.emall.cpms.core.unit.Watts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an EVSE is fed: what makes watts of amperes.
 *
 * @param phases 1 for direct current
 * @param volts line to neutral for AC
 * @param maximum what flows at most, whatever is allowed
 */
public record Supply(int phases, int volts, Watts maximum) {
    private static final Supply COMMON = new Supply(3, 230, new Watts(22_080));

    public Supply {
        if (phases < 1 || phases > 3 || volts < 1) {
            throw new IllegalArgumentException("a supply has one to three phases and a voltage");
        }
    }

    /** The EVSE's most powerful connector decides; three phases of 230 V and 32 A where nothing is known. */
    public static Supply of(Evse evse) {
        return evse.connectors().stream()
                .max(Comparator.comparing(Connector::power))
                .map(connector -> new Supply(phases(connector.powerType()), connector.voltage(), connector.power()))
                .orElse(COMMON);
    }

    /** The station's is its first EVSE's, with the power of all. */
    public static Supply ofAll(List<Evse> evses) {
        Supply first = evses.isEmpty() ? COMMON : of(evses.getFirst());
        double sum =
                evses.stream().mapToDouble(evse -> of(evse).maximum.value()).sum();
        return new Supply(first.phases, first.volts, evses.isEmpty() ? COMMON.maximum : new Watts(sum));
    }

    /** @param number 0 is the whole station */
    public static Supply at(int number, List<Evse> evses) {
        return number == 0
                ? ofAll(evses)
                : evses.stream()
                        .filter(evse -> evse.number() == number)
                        .findFirst()
                        .map(Supply::of)
                        .orElse(COMMON);
    }

    private static int phases(PowerType type) {
        return switch (type) {
            case AC_3_PHASE -> 3;
            case AC_2_PHASE, AC_2_PHASE_SPLIT -> 2;
            case AC_1_PHASE, DC -> 1;
        };
    }

    /** @param used how many phases the limit speaks of; null for all there are */
    public Watts watts(BigDecimal limit, RateUnit unit, @Nullable Integer used) {
        double factor = unit == RateUnit.WATTS ? 1 : (double) volts * phases(used);
        return new Watts(limit.doubleValue() * factor);
    }

    /** The same limit in the other unit, at one decimal and never more than it was. */
    public BigDecimal converted(BigDecimal limit, RateUnit from, RateUnit to, @Nullable Integer used) {
        if (from == to) {
            return limit;
        }
        BigDecimal factor = BigDecimal.valueOf((long) volts * phases(used));
        return to == RateUnit.WATTS ? limit.multiply(factor) : limit.divide(factor, 1, RoundingMode.DOWN);
    }

    private int phases(@Nullable Integer used) {
        return used == null || used < 1 ? phases : Math.min(used, phases);
    }
}

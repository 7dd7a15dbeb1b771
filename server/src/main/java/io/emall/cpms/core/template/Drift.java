package io.emall.cpms.core.template;

import io.emall.cpms.core.device.DeviceVariable;
import io.emall.cpms.core.device.Wanted;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a station is not as its template wants it.
 *
 * @param actual null if the station has no such variable or did not tell its value
 */
public record Drift(Wanted wanted, @Nullable String actual) {

    static List<Drift> of(Template template, List<DeviceVariable> held) {
        return template.settings().stream()
                .map(wanted -> new Drift(wanted, actual(wanted, held)))
                .filter(drift -> !isSame(drift.wanted.value(), drift.actual))
                .toList();
    }

    private static @Nullable String actual(Wanted wanted, List<DeviceVariable> held) {
        return held.stream()
                .filter(its -> its.address().equals(wanted.address())
                        && its.attribute().equals(wanted.attribute()))
                .map(DeviceVariable::value)
                .filter(value -> value != null)
                .findFirst()
                .orElse(null);
    }

    /** Numbers and truth values have more than one spelling. */
    private static boolean isSame(String wanted, @Nullable String actual) {
        if (actual == null) {
            return false;
        }
        String one = wanted.strip();
        String other = actual.strip();
        if (one.equals(other)) {
            return true;
        }
        boolean isTruth = one.equalsIgnoreCase("true") || one.equalsIgnoreCase("false");
        return isTruth ? one.equalsIgnoreCase(other) : isSameNumber(one, other);
    }

    private static boolean isSameNumber(String one, String other) {
        String number = "-?\\d{1,18}(\\.\\d{1,18})?";
        return one.matches(number)
                && other.matches(number)
                && new BigDecimal(one).compareTo(new BigDecimal(other)) == 0;
    }
}

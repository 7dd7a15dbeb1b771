package io.emall.cpms.core.tariff;

import io.emall.cpms.core.tariff.Flaw.Why;
import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a scheme must keep to, so that it means one thing to everybody who reads it. */
final class SchemeRules {

    private static final BigDecimal HIGHEST = BigDecimal.valueOf(100_000);
    private static final BigDecimal LARGEST = BigDecimal.valueOf(10_000_000);
    private static final int DECIMALS = 6;
    private static final int THOUSANDTHS = 3;
    private static final int MOST_ELEMENTS = 30;
    private static final int LONGEST_STEP = 86_400;

    private final List<Flaw> flaws = new ArrayList<>();

    private SchemeRules() {}

    /** @param decimals of the currency */
    static List<Flaw> flaws(Scheme scheme, int decimals) {
        SchemeRules rules = new SchemeRules();
        rules.limits(scheme, decimals);
        if (scheme.elements().size() > MOST_ELEMENTS) {
            rules.bad("elements", Why.TOO_MANY);
        } else {
            for (int i = 0; i < scheme.elements().size(); i++) {
                rules.check(scheme.elements().get(i), "elements[" + i + "].");
            }
        }
        return List.copyOf(rules.flaws);
    }

    static boolean isPrice(BigDecimal price, int decimals) {
        return isAtMost(price, HIGHEST, decimals);
    }

    private static boolean isAtMost(BigDecimal number, BigDecimal most, int decimals) {
        return number.signum() >= 0
                && number.compareTo(most) <= 0
                && number.stripTrailingZeros().scale() <= decimals;
    }

    private void bad(String where, Why why) {
        flaws.add(new Flaw(where, why));
    }

    private void limits(Scheme scheme, int decimals) {
        BigDecimal least = scheme.least();
        BigDecimal most = scheme.most();
        if (least != null && !isPrice(least, decimals)) {
            bad("least", Why.NOT_A_PRICE);
        }
        if (most != null && !isPrice(most, decimals)) {
            bad("most", Why.NOT_A_PRICE);
        } else if (least != null && most != null && most.compareTo(least) < 0) {
            bad("most", Why.ENDS_BEFORE_IT_BEGINS);
        }
    }

    private void check(Element element, String at) {
        if (element.components().isEmpty()) {
            bad(at + "components", Why.EMPTY);
        }
        Set<Dimension> seen = EnumSet.noneOf(Dimension.class);
        for (int i = 0; i < element.components().size(); i++) {
            Component component = element.components().get(i);
            String its = at + "components[" + i + "].";
            if (!seen.add(component.dimension())) {
                bad(its + "dimension", Why.TWICE);
            }
            if (!isPrice(component.price(), DECIMALS)) {
                bad(its + "price", Why.NOT_A_PRICE);
            }
            if (component.step() < 1
                    || component.step() > (component.dimension() == Dimension.FLAT ? 1 : LONGEST_STEP)) {
                bad(its + "step", Why.NOT_A_STEP);
            }
        }
        check(element.restrictions(), at + "restrictions.");
    }

    private void check(Restrictions its, String at) {
        Hours hours = its.hours();
        boolean isFine = Stream.of(hours.from(), hours.until()).allMatch(SchemeRules::isMinute);
        if (!isFine || (hours.from() != null && hours.from().equals(hours.until()))) {
            bad(at + "hours", Why.NOT_A_TIME);
        }
        Dates dates = its.dates();
        if (dates.from() != null && dates.until() != null && !dates.until().isAfter(dates.from())) {
            bad(at + "dates", Why.ENDS_BEFORE_IT_BEGINS);
        }
        check(its.kilowattHours(), THOUSANDTHS, at + "kilowattHours");
        check(its.kilowatts(), THOUSANDTHS, at + "kilowatts");
        check(its.amperes(), THOUSANDTHS, at + "amperes");
        check(its.seconds(), 0, at + "seconds");
    }

    private static boolean isMinute(@Nullable LocalTime time) {
        return time == null || (time.getSecond() == 0 && time.getNano() == 0);
    }

    private void check(Range range, int decimals, String at) {
        if (range.bounds().anyMatch(bound -> !isAtMost(bound, LARGEST, decimals))) {
            bad(at, Why.NOT_AN_AMOUNT);
        } else if (range.min() != null && range.max() != null && range.max().compareTo(range.min()) <= 0) {
            bad(at, Why.ENDS_BEFORE_IT_BEGINS);
        }
    }
}

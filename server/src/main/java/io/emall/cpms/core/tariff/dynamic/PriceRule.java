package io.emall.cpms.core.tariff.dynamic;

import io.emall.cpms.core.location.SpeedClass;
import io.emall.cpms.core.unit.AreaId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;

/**
 * How the price of an area's speed class follows what energy costs. Prices are net, per kilowatt-hour.
 *
 * @param active whether it announces prices; otherwise the price stays as it is
 * @param marginPercent what is added to the cost, in percent of it
 * @param margin what is added on top of that
 * @param floor the lowest price; a multiple of the step
 * @param cap the highest price; a multiple of the step
 * @param step prices are multiples of it, and nearer to it than that they stay as they are
 * @param notice how long before it holds a price is announced
 * @param changesADay how often a price may change on one local day, at most
 * @param blockHours prices change at multiples of so many hours of the local clock
 */
public record PriceRule(
        AreaId area,
        SpeedClass speed,
        boolean active,
        BigDecimal marginPercent,
        BigDecimal margin,
        BigDecimal floor,
        BigDecimal cap,
        BigDecimal step,
        Duration notice,
        int changesADay,
        int blockHours) {

    private static final BigDecimal HIGHEST = BigDecimal.valueOf(1000);
    private static final BigDecimal WIDEST = BigDecimal.valueOf(1000);
    private static final Duration LONGEST_NOTICE = Duration.ofHours(24);
    private static final int DECIMALS = 6;
    private static final int HOURS = 24;

    /** What may be wrong with a rule. */
    public enum Flaw {
        /** Not between 0 and 1000, or with more than six decimals. */
        FLOOR,
        /** Below the floor, above 1000, or with more than six decimals. */
        CAP,
        /** Not above zero, or with more than six decimals. */
        STEP,
        FLOOR_IS_NO_STEP,
        CAP_IS_NO_STEP,
        /** Not between −100 and 1000. */
        MARGIN_PERCENT,
        /** Not between −1000 and 1000, or with more than six decimals. */
        MARGIN,
        /** Not between nothing and a day. */
        NOTICE,
        /** Not between 1 and 24. */
        CHANGES,
        /** A day is not made of so many hours. */
        BLOCK
    }

    /** All that is wrong with it; nothing if it can be followed. */
    public Set<Flaw> flaws() {
        Set<Flaw> flaws = EnumSet.noneOf(Flaw.class);
        note(flaws, Flaw.FLOOR, isFine(floor) && floor.signum() >= 0 && floor.compareTo(HIGHEST) <= 0);
        note(flaws, Flaw.CAP, isFine(cap) && cap.compareTo(floor) >= 0 && cap.compareTo(HIGHEST) <= 0);
        note(flaws, Flaw.STEP, isFine(step) && step.signum() > 0);
        if (!flaws.contains(Flaw.STEP)) {
            note(flaws, Flaw.FLOOR_IS_NO_STEP, floor.remainder(step).signum() == 0);
            note(flaws, Flaw.CAP_IS_NO_STEP, cap.remainder(step).signum() == 0);
        }
        note(
                flaws,
                Flaw.MARGIN_PERCENT,
                marginPercent.compareTo(BigDecimal.valueOf(-100)) >= 0 && marginPercent.compareTo(WIDEST) <= 0);
        note(flaws, Flaw.MARGIN, isFine(margin) && margin.abs().compareTo(HIGHEST) <= 0);
        note(flaws, Flaw.NOTICE, !notice.isNegative() && notice.compareTo(LONGEST_NOTICE) <= 0);
        note(flaws, Flaw.CHANGES, changesADay >= 1 && changesADay <= HOURS);
        note(flaws, Flaw.BLOCK, blockHours >= 1 && HOURS % blockHours == 0);
        return flaws;
    }

    private static void note(Set<Flaw> flaws, Flaw flaw, boolean isRight) {
        if (!isRight) {
            flaws.add(flaw);
        }
    }

    private static boolean isFine(BigDecimal amount) {
        return amount.stripTrailingZeros().scale() <= DECIMALS;
    }

    /** What energy of that cost would be sold for if there were no bounds and steps. */
    public BigDecimal wished(BigDecimal cost) {
        return cost.add(cost.abs().multiply(marginPercent.movePointLeft(2)))
                .add(margin)
                .setScale(DECIMALS, RoundingMode.HALF_UP);
    }

    BigDecimal bounded(BigDecimal price) {
        return price.max(floor).min(cap);
    }

    /** The nearest price that may be announced. */
    BigDecimal stepped(BigDecimal price) {
        return bounded(price).divide(step, 0, RoundingMode.HALF_UP).multiply(step);
    }

    boolean allows(BigDecimal price) {
        return price.compareTo(floor) >= 0 && price.compareTo(cap) <= 0;
    }

    public PriceRule switched(boolean on) {
        return new PriceRule(area, speed, on, marginPercent, margin, floor, cap, step, notice, changesADay, blockHours);
    }
}

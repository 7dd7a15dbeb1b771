package io.emall.cpms.core.tariff.promotion;

import io.emall.cpms.core.location.SpeedClass;
import io.emall.cpms.core.unit.AreaId;
import io.emall.cpms.core.unit.Interval;
import io.emall.cpms.core.unit.LocationId;
import io.emall.cpms.core.unit.PriceId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * A promotion that would be worthwhile, for people to decide on. Prices and costs are net, per kWh.
 *
 * @param id also of the price that it becomes, so that it becomes one only
 * @param during has an end
 */
public record Proposal(
        PriceId id,
        AreaId area,
        SpeedClass speed,
        Interval during,
        BigDecimal price,
        Grounds grounds,
        Instant madeAt,
        State state) {

    /**
     * Why it would be worthwhile.
     *
     * @param expectedKwh what cars are planned to get in that time at the area's locations, whatever their sockets' speed
     * @param plans of which locations, and when they were made
     */
    public record Grounds(
            Figures figures,
            BigDecimal step,
            Duration notice,
            BigDecimal expectedKwh,
            Map<LocationId, Instant> plans) {}

    /**
     * What it compares.
     *
     * @param ordinary the price without it
     * @param cost of energy meanwhile, the mean
     * @param dearest of energy in its dearest hour
     * @param usual the mean of all hours known then
     */
    public record Figures(BigDecimal ordinary, BigDecimal cost, BigDecimal dearest, BigDecimal usual) {

        /** How many times as much must be sold at that price to keep as much in all, rounded up to hundredths. */
        public BigDecimal breakEven(BigDecimal price) {
            return Worthwhile.times(kept(ordinary), kept(price));
        }

        /** What is kept of a kWh at that price. */
        public BigDecimal kept(BigDecimal price) {
            return price.subtract(cost);
        }
    }

    /** What became of it. */
    public sealed interface State {
        record Open() implements State {}

        /** It became a promotion. */
        record Accepted(Instant at, String by) implements State {}

        /** It is not proposed again for that time. */
        record Dismissed(Instant at, String by) implements State {}

        /** It is worthwhile no longer. */
        record Lapsed(Instant at, Why why) implements State {}
    }

    /** Why a proposal lapsed. */
    public enum Why {
        /** Nobody decided while there was time for its notice. */
        TIME,
        /** Energy is planned to cost more than a step more or less. */
        COST,
        /** The price that it would take the place of is another, or there is a promotion. */
        PRICE
    }

    public boolean isOpen() {
        return state instanceof State.Open;
    }

    /** When it must be accepted, so that it can be announced with its notice. */
    public Instant decideBy() {
        return during.from().minus(grounds.notice());
    }

    public BigDecimal breakEven() {
        return grounds.figures().breakEven(price);
    }
}

package io.emall.cpms.api;

import io.emall.cpms.core.location.SpeedClass;
import io.emall.cpms.core.tariff.promotion.Proposal;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A promotion that would be worthwhile. Prices and costs are net, per kWh.
 *
 * @param ordinary the price without it
 * @param cost planned, of energy meanwhile, the mean
 * @param usualCost the mean of all hours known then
 * @param kept of a kWh at that price
 * @param keptOrdinarily of a kWh at the ordinary price
 * @param breakEven how many times as much must be sold to keep as much in all
 * @param expectedKwh what cars are planned to get in that time at the area's locations, whatever their sockets' speed
 * @param decideBy when it must be accepted
 * @param by who decided
 * @param why it lapsed
 */
record ProposalJson(
        String id,
        String area,
        SpeedClass speed,
        Instant from,
        @Nullable Instant until,
        BigDecimal perKwh,
        BigDecimal ordinary,
        BigDecimal cost,
        BigDecimal usualCost,
        BigDecimal kept,
        BigDecimal keptOrdinarily,
        BigDecimal breakEven,
        BigDecimal expectedKwh,
        Instant madeAt,
        Instant decideBy,
        Is state,
        @Nullable Instant at,
        @Nullable String by,
        Proposal.@Nullable Why why) {

    /** What became of it. */
    enum Is {
        OPEN,
        ACCEPTED,
        DISMISSED,
        LAPSED
    }

    private record Became(
            Is is, @Nullable Instant at, @Nullable String by, Proposal.@Nullable Why why) {
        static Became of(Proposal.State state) {
            return switch (state) {
                case Proposal.State.Open open -> new Became(Is.OPEN, null, null, null);
                case Proposal.State.Accepted(var at, var by) -> new Became(Is.ACCEPTED, at, by, null);
                case Proposal.State.Dismissed(var at, var by) -> new Became(Is.DISMISSED, at, by, null);
                case Proposal.State.Lapsed(var at, var why) -> new Became(Is.LAPSED, at, null, why);
            };
        }
    }

    static ProposalJson of(Proposal its) {
        Proposal.Figures figures = its.grounds().figures();
        Became became = Became.of(its.state());
        return new ProposalJson(
                its.id().toString(),
                its.area().value(),
                its.speed(),
                its.during().from(),
                its.during().until(),
                its.price(),
                figures.ordinary(),
                figures.cost(),
                figures.usual(),
                figures.kept(its.price()),
                figures.kept(figures.ordinary()),
                its.breakEven(),
                its.grounds().expectedKwh(),
                its.madeAt(),
                its.decideBy(),
                became.is,
                became.at,
                became.by,
                became.why);
    }
}

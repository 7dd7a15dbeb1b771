package io.emall.cpms.core.tariff.promotion;

import io.emall.cpms.core.energy.PlanSheet;
import io.emall.cpms.core.plan.Horizon;
import io.emall.cpms.core.tariff.dynamic.AreaCosts;
import io.emall.cpms.core.unit.Interval;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What holds, costs and is expected hour by hour for a speed class of an area. */
record Market(List<Hour> hours, Terms terms, AreaCosts.Found costs) {

    /** What cars are planned to get, in kWh. */
    BigDecimal expected(Interval time) {
        double joules = costs.plans().stream()
                .map(PlanSheet::steps)
                .flatMap(List::stream)
                .filter(step -> time.contains(step.at()))
                .mapToDouble(step -> step.cars() * Horizon.QUARTER_HOUR.toSeconds())
                .sum();
        return BigDecimal.valueOf(joules).divide(BigDecimal.valueOf(3_600_000), 1, RoundingMode.HALF_UP);
    }

    /** Why a proposal is worthwhile no longer; null if it still is, or nobody knows. */
    Proposal.@Nullable Why lapsed(Proposal proposal) {
        List<Hour> its = hours.stream()
                .filter(hour -> hour.time().overlaps(proposal.during()))
                .toList();
        Proposal.Figures figures = proposal.grounds().figures();
        if (its.stream()
                .anyMatch(hour -> hour.ordinary() == null || hour.ordinary().compareTo(figures.ordinary()) != 0)) {
            return Proposal.Why.PRICE;
        }
        BigDecimal dearest = its.stream()
                .map(Hour::cost)
                .filter(Objects::nonNull)
                .max(BigDecimal::compareTo)
                .orElse(figures.dearest());
        BigDecimal off = dearest.subtract(figures.dearest()).abs();
        return off.compareTo(proposal.grounds().step()) > 0 ? Proposal.Why.COST : null;
    }
}

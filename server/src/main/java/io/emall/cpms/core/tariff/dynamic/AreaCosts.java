package io.emall.cpms.core.tariff.dynamic;

import io.emall.cpms.core.energy.PlanBook;
import io.emall.cpms.core.energy.PlanSheet;
import io.emall.cpms.core.energy.PlanStep;
import io.emall.cpms.core.energy.Site;
import io.emall.cpms.core.energy.Sites;
import io.emall.cpms.core.location.Location;
import io.emall.cpms.core.location.Locations;
import io.emall.cpms.core.location.SpeedClass;
import io.emall.cpms.core.plan.Horizon;
import io.emall.cpms.core.supply.Offer;
import io.emall.cpms.core.supply.Offers;
import io.emall.cpms.core.supply.Quality;
import io.emall.cpms.core.unit.AreaId;
import io.emall.cpms.core.unit.DsoId;
import io.emall.cpms.core.unit.LocationId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What energy is planned to cost where prices of an area hold. */
public final class AreaCosts {
    private static final Duration FRESH = Duration.ofMinutes(30);

    private final Sites sites;
    private final Locations locations;
    private final PlanBook book;
    private final Offers offers;

    public AreaCosts(Sites sites, Locations locations, PlanBook book, Offers offers) {
        this.sites = sites;
        this.locations = locations;
        this.book = book;
        this.offers = offers;
    }

    /** @param plans the fresh ones; none if nothing is known */
    public record Found(List<PlanSheet> plans, PlannedCost cost) {

        public Map<LocationId, Instant> made() {
            return plans.stream().collect(Collectors.toMap(PlanSheet::location, PlanSheet::madeAt));
        }
    }

    public Found of(AreaId area, SpeedClass speed, Instant now) {
        List<LocationId> planned = sites.all().stream().map(Site::location).toList();
        List<PlanSheet> plans = locations.find(planned).stream()
                .filter(location ->
                        location.area().equals(area) && location.speeds().contains(speed))
                .map(Location::id)
                .flatMap(id -> book.latest(id).stream())
                .filter(plan -> !plan.madeAt().isBefore(now.minus(FRESH))
                        && !plan.steps().isEmpty())
                .toList();
        Map<LocationId, Set<Told>> told = plans.stream().collect(Collectors.toMap(PlanSheet::location, this::told));
        return new Found(plans, new PlannedCost(plans, (plan, step) -> told.getOrDefault(plan.location(), Set.of())
                .contains(new Told(step.supplier(), step.at()))));
    }

    /** That a DSO has told what a quarter-hour costs. */
    private record Told(DsoId dso, Instant at) {}

    /** What is only guessed moves no price. */
    private Set<Told> told(PlanSheet plan) {
        List<PlanStep> steps = plan.steps();
        Set<Told> told = new HashSet<>();
        List<Offer> all = offers.at(
                plan.location(), steps.getFirst().at(), steps.getLast().at().plus(Horizon.QUARTER_HOUR));
        all.forEach(offer -> offer.steps().stream()
                .filter(step -> step.price() == Quality.LIVE)
                .forEach(step -> told.add(new Told(offer.dso().id(), step.from()))));
        return told;
    }
}

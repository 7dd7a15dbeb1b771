package io.emall.cpms.core.energy;

import io.emall.cpms.core.battery.SitePower;
import io.emall.cpms.core.battery.Standing;
import io.emall.cpms.core.profile.Tap;
import io.emall.cpms.core.supply.Offer;
import io.emall.cpms.core.supply.Supplies;
import io.emall.cpms.core.unit.Watts;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * All that is known of a site at a moment, and foreseen.
 *
 * @param until when limits that are given now end by themselves
 * @param choices what people decided instead of the plan
 * @param supply who supplies it now
 * @param wants of the cars that are there or booked
 * @param outlook what is foreseen for each step of the plan
 */
public record Seen(
        Site site,
        Instant now,
        Instant until,
        List<Choice> choices,
        List<Offer> offers,
        Optional<Supplies.Supply> supply,
        List<Standing> batteries,
        SitePower meters,
        List<Tap> taps,
        List<Want> wants,
        Outlook outlook) {

    /** What may be taken from the grid: the connection, unless people or the line allow less. */
    Watts importLimit() {
        double limit = site.importLimit().value();
        for (Choice choice : choices) {
            if (choice instanceof Choice.SiteLimit(Watts chosen)) {
                limit = Math.min(limit, chosen.value());
            }
        }
        double line = supply.flatMap(now -> offers.stream()
                        .filter(offer -> offer.dso().id().equals(now.dso()))
                        .findFirst())
                .filter(offer -> !offer.steps().isEmpty())
                .map(offer -> offer.steps().getFirst().capacity().value())
                .orElse(limit);
        return new Watts(Math.min(limit, line));
    }

    Seen wanting(List<Want> all) {
        return new Seen(site, now, until, choices, offers, supply, batteries, meters, taps, all, outlook);
    }

    /** The same with every choice left out. */
    Seen withoutChoices() {
        return new Seen(site, now, until, List.of(), offers, supply, batteries, meters, taps, wants, outlook);
    }
}

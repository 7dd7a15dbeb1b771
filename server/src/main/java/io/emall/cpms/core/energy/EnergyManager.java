package io.emall.cpms.core.energy;

import io.emall.cpms.core.plan.Plan;
import io.emall.cpms.core.plan.Planner;
import io.emall.cpms.core.plan.Question;
import io.emall.cpms.core.profile.Tap;
import io.emall.cpms.core.supply.Switching;
import io.emall.cpms.core.unit.DsoId;
import io.emall.cpms.core.unit.LocationId;
import io.emall.cpms.core.unit.Watts;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes the plan of each site whenever it is due, and carries it out (house §5): limits of stations, set-points of batteries,
 * who supplies. All it needs is read anew each time: whichever node takes a site over goes on where the other stopped.
 */
public final class EnergyManager {
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final int AT_ONCE = 50;
    private static final Duration KEPT = Duration.ofDays(800);
    private static final int FORGOTTEN_AT_ONCE = 5_000;

    private final Sites sites;
    private final Choices choices;
    private final Sight sight;
    private final Planner planner;
    private final Reins reins;
    private final Switching switching;
    private final PlanBook book;
    private final SiteAlarms alarms;
    private final EnergyRules rules;
    private final InstantSource clock;

    public EnergyManager(
            Sites sites,
            Choices choices,
            Sight sight,
            Planner planner,
            Reins reins,
            Switching switching,
            PlanBook book,
            SiteAlarms alarms,
            EnergyRules rules,
            InstantSource clock) {
        this.sites = sites;
        this.choices = choices;
        this.sight = sight;
        this.planner = planner;
        this.reins = reins;
        this.switching = switching;
        this.book = book;
        this.alarms = alarms;
        this.rules = rules;
        this.clock = clock;
    }

    /** Takes the sites that are due; nobody else does meanwhile. */
    public List<Site> due() {
        choices.expire(clock.instant()).forEach(location -> sites.due(location, clock.instant()));
        return sites.claim(clock.instant(), LEASE, AT_ONCE);
    }

    /** Plans for a site and carries the plan out. */
    public void tend(Site site) {
        Instant now = clock.instant();
        Duration pause = sight.of(site, now).map(this::tend).orElse(rules.every());
        sites.planned(site.location(), now.plus(pause));
    }

    /** @return after what time to look again */
    private Duration tend(Seen seen) {
        Question question = Questions.of(seen);
        Plan plan = planner.plan(question);
        Plan free = seen.choices().isEmpty() ? null : planner.plan(Questions.of(seen.withoutChoices()));
        Watts budget = Budget.of(seen, rules.watchdog());
        List<Share> shares = Shares.of(plan, seen, budget);
        Handover.Next next = Handover.next(shares, budget, seen.until());
        reins.fallbacks(seen);
        boolean told = reins.tell(next.orders());
        Flow flow = Sheets.flow(seen);
        reins.batteries(seen, plan, room(seen, budget, next), load(seen, flow));
        String supplier = supplier(seen.site().location(), plan);
        book.save(Sheets.of(seen, question, plan, free, budget, next, shares, supplier), flow);
        boolean wrong = alarms.tell(seen, next.overdrawn(), flow);
        boolean settled = told && !next.pending() && !wrong;
        return settled ? calm(seen) : rules.soon();
    }

    private Duration calm(Seen seen) {
        return seen.batteries().isEmpty() ? rules.every() : rules.withBatteries();
    }

    /** What is left of the budget, which already lacks what batteries take; they stop by themselves soon after us. */
    private static double room(Seen seen, Watts budget, Handover.Next next) {
        double taken = seen.batteries().stream()
                .map(battery -> battery.command())
                .mapToDouble(command -> command == null || command.sent() == null
                        ? 0
                        : Math.max(0, command.sent().value()))
                .sum();
        double reach = seen.taps().stream().mapToDouble(tap -> after(tap, next)).sum();
        return budget.value() + taken - reach;
    }

    private static double after(Tap tap, Handover.Next next) {
        double ordered = next.orders().stream()
                .filter(order -> order.tap().equals(tap))
                .mapToDouble(order -> order.limit().value())
                .max()
                .orElse(0);
        double drawn = tap.drawn() == null || tap.obeys() ? 0 : tap.drawn().value();
        return Math.max(Math.max(tap.soon().value(), drawn), ordered);
    }

    private static double load(Seen seen, Flow flow) {
        return flow.building()
                + flow.cars()
                - flow.sun()
                + seen.site().exportLimit().value();
    }

    private @Nullable String supplier(LocationId location, Plan plan) {
        DsoId best = plan.supplier().getFirst();
        return best.equals(Questions.NOBODY)
                ? null
                : switch (switching.to(location, best, "plan")) {
                    case Switching.Outcome.Already already -> null;
                    case Switching.Outcome.Switched switched -> "SWITCHED";
                    case Switching.Outcome.Held held -> "HELD";
                    case Switching.Outcome.NotGranted not -> "NOT_GRANTED";
                    case Switching.Outcome.NoContract none -> "NO_CONTRACT";
                    case Switching.Outcome.NoSupplier none -> "NO_SUPPLIER";
                };
    }

    /** Old quarters need not be remembered. */
    public void forget() {
        int gone = FORGOTTEN_AT_ONCE;
        while (gone == FORGOTTEN_AT_ONCE) {
            gone = book.forget(clock.instant().minus(KEPT), FORGOTTEN_AT_ONCE);
        }
    }
}

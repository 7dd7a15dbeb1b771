package io.emall.cpms.core.energy;

import io.emall.cpms.core.plan.Plan;
import io.emall.cpms.core.plan.Planner;
import io.emall.cpms.core.supply.Switching;
import io.emall.cpms.core.unit.DsoId;
import io.emall.cpms.core.unit.LocationId;
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
    private final Plans plans;
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
        this.plans = new Plans(planner, rules.every());
        this.reins = reins;
        this.switching = switching;
        this.book = book;
        this.alarms = alarms;
        this.rules = rules;
        this.clock = clock;
    }

    /** Takes the sites that are due; nobody else does meanwhile. */
    public List<Sites.Claim> due() {
        choices.expire(clock.instant()).forEach(location -> sites.due(location, clock.instant()));
        return sites.claim(clock.instant(), LEASE, AT_ONCE);
    }

    /** Plans for a site and carries the plan out, unless that took so long that somebody else may have it. */
    public void tend(Sites.Claim claim) {
        Instant now = clock.instant();
        Duration pause =
                sight.of(claim.site(), now).map(seen -> tend(seen, claim)).orElse(rules.every());
        sites.planned(claim, now.plus(pause));
    }

    /** @return after what time to look again */
    private Duration tend(Seen seen, Sites.Claim claim) {
        Plans.Made made = plans.of(seen);
        Steering steering = Steering.of(seen, made.intent(), rules.watchdog());
        if (!clock.instant().isBefore(claim.until())) {
            return rules.soon();
        }
        reins.fallbacks(seen);
        boolean told = reins.tell(steering.next().orders());
        reins.batteries(steering.batteries());
        Flow flow = Sheets.flow(seen);
        String supplier = supplier(seen.site().location(), made.plan());
        book.save(Sheets.of(seen, made, steering, supplier), flow);
        boolean wrong = alarms.tell(seen, steering.next().overdrawn(), flow);
        boolean settled = told && !steering.next().pending() && !wrong;
        return settled ? calm(seen) : rules.soon();
    }

    private Duration calm(Seen seen) {
        boolean still = seen.batteries().isEmpty() && seen.taps().stream().allMatch(tap -> tap.session() == null);
        return still ? rules.every() : rules.following();
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

package io.emall.cpms.core.energy;

import io.emall.cpms.core.plan.Horizon;
import io.emall.cpms.core.plan.Intent;
import io.emall.cpms.core.plan.Plan;
import io.emall.cpms.core.plan.Planner;
import io.emall.cpms.core.plan.Question;
import io.emall.cpms.core.supply.Supplies;
import io.emall.cpms.core.unit.BatteryId;
import io.emall.cpms.core.unit.LocationId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The plan that each site goes by. It is made anew when something happened that it did not know, or when it is old; what merely
 * flows otherwise than foreseen is {@link Steering}'s. It is kept in memory: whoever takes a site over makes one.
 */
final class Plans {

    /**
     * A plan, and what it was made of.
     *
     * @param free the plan without people's choices; null if they chose nothing
     */
    record Made(
            Instant at,
            Question question,
            Plan plan,
            @Nullable Plan free,
            Intent intent) {}

    private record Kept(Made made, Cause cause) {}

    /** What makes a plan anew when it changes. */
    private record Cause(
            Site site,
            Horizon horizon,
            List<Choice> choices,
            Optional<Supplies.Supply> supply,
            int offers,
            Set<BatteryId> batteries,
            Set<String> wants) {

        static Cause of(Seen seen) {
            return new Cause(
                    seen.site(),
                    Questions.horizon(seen.now()),
                    seen.choices(),
                    seen.supply(),
                    seen.offers().hashCode(),
                    seen.batteries().stream()
                            .filter(battery -> battery.charge() != null)
                            .map(battery -> battery.battery().id())
                            .collect(Collectors.toSet()),
                    seen.wants().stream().map(Cause::text).collect(Collectors.toSet()));
        }

        /** Who is in a hurry moves its end along with the time. */
        private static String text(Want want) {
            return want.id() + " " + want.most() + (want.hurried() ? " at once" : " until " + want.until());
        }
    }

    private final Planner planner;
    private final Duration every;
    private final Map<LocationId, Kept> kept = new ConcurrentHashMap<>();

    /** @param every at the latest */
    Plans(Planner planner, Duration every) {
        this.planner = planner;
        this.every = every;
    }

    Made of(Seen seen) {
        Cause cause = Cause.of(seen);
        Kept last = kept.get(seen.site().location());
        if (last != null
                && last.cause().equals(cause)
                && last.made().at().plus(every).isAfter(seen.now())) {
            return last.made();
        }
        Made made = make(seen);
        kept.put(seen.site().location(), new Kept(made, cause));
        return made;
    }

    private Made make(Seen seen) {
        Question question = Questions.of(seen);
        Plan plan = planner.plan(question);
        Plan free = seen.choices().isEmpty() ? null : planner.plan(Questions.of(seen.withoutChoices()));
        List<String> hurried =
                seen.wants().stream().filter(Want::hurried).map(Want::id).toList();
        return new Made(
                seen.now(), question, plan, free, Intent.of(question, plan, 0).hurrying(hurried));
    }
}

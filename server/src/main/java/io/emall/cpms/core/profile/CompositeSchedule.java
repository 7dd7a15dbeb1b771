package io.emall.cpms.core.profile;

import io.emall.cpms.core.unit.Watts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What all profiles together allow over time (P-61): the highest stack level wins within a purpose, the lowest limit across
 * purposes; a transaction's own profile stands in for the default. For an EVSE the station's maximum counts as if no other
 * EVSE took anything.
 *
 * @param steps the first begins at {@code from}; never two in a row that say the same
 */
public record CompositeSchedule(Instant from, Instant until, List<Step> steps) {
    /**
     * From a moment on.
     *
     * @param limit null where nothing limits
     * @param because the purpose that does
     */
    public record Step(
            Instant from, @Nullable Watts limit, @Nullable Purpose because) {
        private boolean saysAs(Step other) {
            return Objects.equals(limit, other.limit) && because == other.because;
        }
    }

    /** @param profiles as the station got them: of two that share a place the later counts */
    public static CompositeSchedule of(
            Collection<ChargingProfile> profiles, Situation situation, Instant from, Duration span) {
        Instant until = from.plus(span);
        Instant begun = Objects.requireNonNullElse(situation.begun(), from);
        InForce inForce = new InForce(profiles, situation, begun);
        TreeSet<Instant> moments = new TreeSet<>(List.of(from));
        inForce.profiles().forEach(profile -> moments.addAll(profile.turns(begun, from, until)));
        List<Step> steps = new ArrayList<>();
        for (Instant moment : moments) {
            Step step = inForce.at(moment);
            if (steps.isEmpty() || !steps.getLast().saysAs(step)) {
                steps.add(step);
            }
        }
        return new CompositeSchedule(from, until, List.copyOf(steps));
    }

    /** What holds at a moment of it; its first step before that. */
    public Step at(Instant moment) {
        return steps.reversed().stream()
                .filter(step -> !step.from().isAfter(moment))
                .findFirst()
                .orElse(steps.getFirst());
    }

    /** The lowest limit in {@code [from, until)}, or what the wires carry where that is less. */
    public Watts least(Instant from, Instant until, Supply supply) {
        return Stream.concat(Stream.of(from), steps.stream().map(Step::from))
                .filter(moment -> !moment.isBefore(from) && moment.isBefore(until))
                .map(moment -> at(moment, supply))
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** The limit at that moment, or what the wires carry where that is less. */
    public Watts at(Instant moment, Supply supply) {
        Watts limit = at(moment).limit();
        return limit == null || limit.compareTo(supply.maximum()) > 0 ? supply.maximum() : limit;
    }
}

package io.emall.cpms.core.profile;

import io.emall.cpms.core.profile.InstalledProfile.Role;
import io.emall.cpms.core.unit.Watts;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What an EVSE may draw when the plan's limit ends and nobody speaks (P-63). The fallback lies lowest: where somebody's higher limit
 * would hide it, or the plan's own takes its place, the plan's limit goes on as the fallback instead of ending.
 */
final class AfterPlan {
    private static final Duration DAYS = Duration.ofDays(2);

    private final List<InstalledProfile> rows;
    private final Situation situation;

    AfterPlan(List<InstalledProfile> rows, Situation situation) {
        this.rows = rows;
        this.situation = situation;
    }

    /** The fallbacks of the EVSE. */
    List<InstalledProfile> fallbacks() {
        return rows.stream()
                .filter(row -> row.role() == Role.FALLBACK && row.isLive())
                .filter(row -> row.profile().evse() == situation.evse())
                .toList();
    }

    /** That much, or what people and eMSPs want in the days after that if it is less and the station does not hold it. */
    Watts unsent(Watts most, Instant now) {
        List<ChargingProfile> wanted = rows.stream()
                .filter(row -> row.role() == Role.LIMIT && row.isLive() && !row.isInstalled())
                .map(InstalledProfile::profile)
                .toList();
        return least(wanted, most, now);
    }

    /** What an endless limit of the plan says in the end. */
    Optional<Watts> carried() {
        return rows.reversed().stream()
                .filter(row -> row.role() == Role.PLAN && row.isInstalled())
                .map(InstalledProfile::profile)
                .filter(profile -> profile.validUntil() == null && profile.purpose() == Purpose.TX_DEFAULT)
                .filter(profile -> profile.evse() == situation.evse())
                .findFirst()
                .map(profile -> watts(profile.schedule()));
    }

    /**
     * How the plan's limit must go on after its time; empty if it may end.
     *
     * @param left what the station keeps besides it
     * @param inPlace whether it takes the fallback's place
     */
    Optional<Watts> goesOn(List<ChargingProfile> left, boolean inPlace, Instant until) {
        Optional<Watts> fallback = fallbacks().stream()
                .filter(InstalledProfile::isInstalled)
                .max(Comparator.comparingInt(row -> row.profile().stackLevel()))
                .map(row -> watts(row.profile().schedule()))
                .or(this::carried);
        return fallback.filter(low ->
                        inPlace || most(left, until).compareTo(low) > 0 && !Likeness.isAlike(most(left, until), low))
                .map(low -> least(left, unsent(low, until), until));
    }

    private Watts watts(Schedule schedule) {
        Period last = schedule.periods().getLast();
        return situation.supply().watts(last.limit(), schedule.unit(), last.phases());
    }

    private Watts least(List<ChargingProfile> profiles, Watts most, Instant from) {
        Watts least =
                CompositeSchedule.of(profiles, situation, from, DAYS).least(from, from.plus(DAYS), situation.supply());
        return least.compareTo(most) < 0 ? least : most;
    }

    private Watts most(List<ChargingProfile> profiles, Instant from) {
        CompositeSchedule after = CompositeSchedule.of(profiles, situation, from, DAYS);
        return after.steps().stream()
                .map(step -> after.at(step.from(), situation.supply()))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}

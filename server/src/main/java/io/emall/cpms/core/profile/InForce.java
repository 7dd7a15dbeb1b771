package io.emall.cpms.core.profile;

import io.emall.cpms.core.profile.CompositeSchedule.Step;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The profiles that bear on one EVSE, or on the station as a whole, and what they say at a moment. */
final class InForce {
    /** Among equal levels the EVSE's own stands in for the station's (OCPP 1.6 §5.16.2). */
    private static final Comparator<ChargingProfile> STRONGEST_FIRST = Comparator.comparingInt(
                    ChargingProfile::stackLevel)
            .thenComparingInt(profile -> profile.evse() == 0 ? 0 : 1)
            .reversed();

    private static final Comparator<Step> LOWEST = Comparator.comparingDouble(step ->
            step.limit() == null ? Double.POSITIVE_INFINITY : step.limit().value());

    private final List<ChargingProfile> profiles;
    private final Situation situation;
    private final Instant begun;

    InForce(Collection<ChargingProfile> all, Situation situation, Instant begun) {
        this.situation = situation;
        this.begun = begun;
        this.profiles =
                kept(all).stream().filter(this::bears).sorted(STRONGEST_FIRST).toList();
    }

    private static List<ChargingProfile> kept(Collection<ChargingProfile> all) {
        List<ChargingProfile> kept = new ArrayList<>();
        for (ChargingProfile profile : all) {
            // Limits from outside have no stack: each source speaks for itself.
            kept.removeIf(older -> profile.purpose() != Purpose.EXTERNAL && profile.replaces(older));
            kept.add(profile);
        }
        return kept;
    }

    private boolean bears(ChargingProfile profile) {
        boolean here = profile.evse() == situation.evse() || profile.evse() == 0;
        return here
                && switch (profile.purpose()) {
                    case STATION_MAX, EXTERNAL -> true;
                    case TX_DEFAULT -> situation.evse() != 0;
                    case TX ->
                        situation.evse() != 0
                                && profile.transaction() != null
                                && profile.transaction().equals(situation.transaction());
                    case PRIORITY, LOCAL_GENERATION -> false;
                };
    }

    List<ChargingProfile> profiles() {
        return profiles;
    }

    Step at(Instant moment) {
        Optional<Step> charging = strongest(Purpose.TX, moment).or(() -> strongest(Purpose.TX_DEFAULT, moment));
        return Stream.of(charging, strongest(Purpose.STATION_MAX, moment), external(moment))
                .flatMap(Optional::stream)
                .min(LOWEST)
                .orElse(new Step(moment, null, null));
    }

    private Optional<Step> strongest(Purpose purpose, Instant moment) {
        return limits(purpose, moment).findFirst();
    }

    private Optional<Step> external(Instant moment) {
        return limits(Purpose.EXTERNAL, moment).min(LOWEST);
    }

    private Stream<Step> limits(Purpose purpose, Instant moment) {
        return profiles.stream()
                .filter(profile -> profile.purpose() == purpose)
                .flatMap(profile -> profile
                        .periodAt(moment, begun)
                        .map(period -> new Step(
                                moment,
                                situation
                                        .supply()
                                        .watts(
                                                period.limit(),
                                                profile.schedule().unit(),
                                                period.phases()),
                                purpose))
                        .stream());
    }
}

package io.emall.cpms.core.profile;

import io.emall.cpms.core.profile.CompositeSchedule.Step;
import io.emall.cpms.core.session.ChargingSession;
import io.emall.cpms.core.unit.Watts;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether a station does what it accepted (field lesson 19). */
final class Obedience {
    /** A limit takes its time to be obeyed and metered. */
    private static final Duration OBEYED_WITHIN = Duration.ofMinutes(2);

    private Obedience() {}

    /** What is drawn, and the limit that it is far above. */
    record Excess(Watts drawn, Watts limit) {}

    /**
     * At the session's last reading and all the while shortly before.
     *
     * @param installed knows what stood there before a limit was lowered
     */
    static Optional<Excess> excess(
            Collection<ChargingProfile> inForce,
            Situation situation,
            ChargingSession session,
            InstalledProfiles installed) {
        return excess(inForce, situation, session).filter(excess -> replaced(session, situation, installed)
                .allMatch(limit -> isFarAbove(excess.drawn(), limit)));
    }

    private static Stream<Watts> replaced(ChargingSession session, Situation situation, InstalledProfiles installed) {
        Instant before = Objects.requireNonNull(session.meter().at()).minus(OBEYED_WITHIN);
        return Replaced.since(before, installed, session.place().station(), situation);
    }

    private static Optional<Excess> excess(
            Collection<ChargingProfile> inForce, Situation situation, ChargingSession session) {
        Watts power = session.meter().power();
        Instant at = session.meter().at();
        if (power == null || at == null) {
            return Optional.empty();
        }
        Instant before = at.minus(OBEYED_WITHIN);
        List<Step> steps = CompositeSchedule.of(inForce, situation, before, OBEYED_WITHIN.plusSeconds(1))
                .steps();
        return steps.stream().map(Step::limit).allMatch(limit -> limit != null && isFarAbove(power, limit))
                ? steps.stream()
                        .map(Step::limit)
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .map(limit -> new Excess(power, limit))
                : Optional.empty();
    }

    private static boolean isFarAbove(Watts power, Watts limit) {
        return power.compareTo(limit) > 0 && !Likeness.isAlike(power, limit);
    }
}

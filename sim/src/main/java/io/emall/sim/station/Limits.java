package io.emall.sim.station;

import io.emall.sim.station.SimProfile.Use;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The charging profiles a station keeps and what they allow: a model of its own, so that it can disagree with the CPMS. */
final class Limits {
    private static final Duration GRAIN = Duration.ofSeconds(15);

    /** From a moment on, at most that many watts. */
    record Step(Instant from, double watts) {}

    private final List<SimProfile> profiles = new CopyOnWriteArrayList<>();
    private final int outlets;
    private volatile boolean ignored;

    Limits(int outlets) {
        this.outlets = outlets;
    }

    void ignore() {
        ignored = true;
    }

    void keep(SimProfile profile) {
        profiles.removeIf(older -> older.isReplacedBy(profile));
        profiles.add(profile);
    }

    /** @return whether there was one */
    boolean drop(Predicate<SimProfile> which) {
        return profiles.removeIf(which);
    }

    List<SimProfile> all() {
        return List.copyOf(profiles);
    }

    /** What the outlet really gives at most. */
    double obeyed(Outlet outlet, Instant at) {
        return ignored
                ? Double.POSITIVE_INFINITY
                : watts(outlet.number(), outlet.transaction().orElse(null), at);
    }

    /** What the profiles say; the station's maximum is shared out evenly. */
    double watts(int outlet, @Nullable Transaction running, Instant at) {
        Instant begun = running == null ? at : running.startedAt();
        double charging = strongest(Use.TRANSACTION, outlet, running, at, begun)
                .or(() -> strongest(Use.DEFAULT, outlet, running, at, begun))
                .orElse(Double.POSITIVE_INFINITY);
        double whole = strongest(Use.STATION, 0, running, at, begun).orElse(Double.POSITIVE_INFINITY);
        return outlet == 0 ? whole : Math.min(charging, whole / outlets);
    }

    private Optional<Double> strongest(Use use, int outlet, @Nullable Transaction running, Instant at, Instant begun) {
        String transaction = running == null ? null : running.id();
        SimProfile best = null;
        for (SimProfile profile : profiles) {
            boolean bears = profile.use() == use
                    && (profile.outlet() == 0 || profile.outlet() == outlet)
                    && (profile.transaction() == null || profile.transaction().equals(transaction))
                    && profile.watts(at, begun) != null;
            if (bears && (best == null || profile.level() >= best.level())) {
                best = profile;
            }
        }
        return Optional.ofNullable(best).map(profile -> profile.watts(at, begun));
    }

    /** @param most what flows where nothing limits */
    List<Step> composite(int outlet, @Nullable Transaction running, Instant from, Duration span, double most) {
        List<Step> steps = new ArrayList<>();
        Stream.iterate(from, at -> at.isBefore(from.plus(span)), at -> at.plus(GRAIN))
                .map(at -> new Step(at, Math.min(most, watts(outlet, running, at))))
                .forEach(step -> {
                    if (steps.isEmpty() || steps.getLast().watts() != step.watts()) {
                        steps.add(step);
                    }
                });
        return steps;
    }
}

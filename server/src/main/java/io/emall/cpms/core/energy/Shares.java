package io.emall.cpms.core.energy;

import io.emall.cpms.core.plan.Plan;
import io.emall.cpms.core.plan.Series;
import io.emall.cpms.core.profile.Supply;
import io.emall.cpms.core.profile.Tap;
import io.emall.cpms.core.session.ChargingSession;
import io.emall.cpms.core.unit.Watts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * What each EVSE is given now, from a plan's first step. What the plan leaves over goes to those who want it as soon as possible,
 * and then, a little each, to EVSEs where nobody charges yet: so that a car which comes begins at once.
 */
final class Shares {
    /** Less makes a car pause (IEC 61851-1: 6 A). */
    private static final int LEAST_AMPERES = 6;

    private Shares() {}

    static List<Share> of(Plan plan, Seen seen, Watts budget) {
        Map<String, Want> wants = seen.wants().stream().collect(Collectors.toMap(Want::id, Function.identity()));
        List<Share> planned = new ArrayList<>();
        double hurried = 0;
        for (Tap tap : seen.taps()) {
            double target = Math.min(planned(plan, tap), most(tap, seen));
            if (hurries(tap, wants)) {
                hurried += target;
                planned.add(new Share(tap, Watts.ZERO));
            } else {
                planned.add(new Share(tap, new Watts(startable(tap, target))));
            }
        }
        double left =
                budget.value() - planned.stream().mapToDouble(Shares::counted).sum();
        // What is left over is theirs as well: a plan only looks at means of a quarter of an hour.
        List<Share> evenly =
                fill(planned, Math.max(hurried, left), left, tap -> hurries(tap, wants) ? most(tap, seen) : 0);
        double rest =
                budget.value() - evenly.stream().mapToDouble(Shares::counted).sum();
        return fill(evenly, rest, rest, tap -> tap.session() == null ? Math.min(least(tap), most(tap, seen)) : 0);
    }

    private static double planned(Plan plan, Tap tap) {
        ChargingSession session = tap.session();
        return session == null
                ? 0
                : plan.cars()
                        .getOrDefault(session.id().toString(), Series.flat(1, 0))
                        .at(0);
    }

    /** Gives each the same, but nobody more than it could take. */
    private static List<Share> fill(List<Share> shares, double watts, double most, ToDoubleFunction<Tap> could) {
        List<Share> byAppetite = shares.stream()
                .filter(share -> share.tap().isSteerable() && could.applyAsDouble(share.tap()) > 0)
                .sorted(Comparator.comparingDouble(share -> could.applyAsDouble(share.tap())))
                .toList();
        IdentityHashMap<Tap, Double> given = new IdentityHashMap<>();
        double left = Math.max(0, Math.min(watts, most));
        int waiting = byAppetite.size();
        for (Share share : byAppetite) {
            double part = Math.min(could.applyAsDouble(share.tap()), left / waiting--);
            given.put(share.tap(), part);
            left -= part;
        }
        return shares.stream()
                .map(share -> given.containsKey(share.tap())
                        ? new Share(share.tap(), new Watts(given.get(share.tap())))
                        : share)
                .toList();
    }

    private static boolean hurries(Tap tap, Map<String, Want> wants) {
        return Optional.ofNullable(tap.session())
                .map(session -> wants.get(session.id().toString()))
                .filter(Want::hurried)
                .isPresent();
    }

    /** One that cannot be told takes what it may. */
    private static double counted(Share share) {
        return share.tap().isSteerable()
                ? share.target().value()
                : share.tap().reach().value();
    }

    /** What the EVSE can give and everybody else allows. */
    static double most(Tap tap, Seen seen) {
        double most = tap.wanted().at(seen.now(), tap.supply()).value();
        for (Choice choice : seen.choices()) {
            if (choice instanceof Choice.EvseLimit limit
                    && limit.evse().equals(tap.evse().uid())) {
                most = Math.min(most, limit.limit().value());
            }
        }
        return most;
    }

    /** A mean that is too little to charge with is given as much as it takes, or nothing. */
    private static double startable(Tap tap, double target) {
        double least = least(tap);
        return target >= least
                ? target
                : target < least / 2
                        ? 0
                        : Math.min(least, tap.supply().maximum().value());
    }

    static double least(Tap tap) {
        Supply supply = tap.supply();
        return Math.min(
                (double) LEAST_AMPERES * supply.volts() * supply.phases(),
                supply.maximum().value());
    }
}

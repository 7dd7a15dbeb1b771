package io.emall.cpms.core.energy;

import io.emall.cpms.core.profile.Supply;
import io.emall.cpms.core.profile.Tap;
import io.emall.cpms.core.session.ChargingSession;
import io.emall.cpms.core.unit.Watts;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * What each EVSE is given now: those that charge what they are to have, and what nobody else needs, a little each, is for EVSEs where
 * nobody charges: cars that are full, so that it shows when they want more, and before batteries; then empty ones, so that a car
 * which comes begins at once.
 */
final class Shares {
    /** Less makes a car pause (IEC 61851-1: 6 A). */
    private static final int LEAST_AMPERES = 6;

    private Shares() {}

    /**
     * @param cars W by session
     * @param sum W for all
     * @param batteries W of it that empty EVSEs leave to batteries
     */
    static List<Share> of(Map<String, Double> cars, Seen seen, double sum, double batteries) {
        List<Share> charging = seen.taps().stream()
                .map(tap -> new Share(tap, new Watts(target(tap, cars))))
                .toList();
        List<Share> full = fill(charging, sum, tap -> tap.session() == null ? 0 : idle(tap, seen));
        return fill(full, sum - batteries, tap -> tap.session() == null ? idle(tap, seen) : 0);
    }

    private static double idle(Tap tap, Seen seen) {
        return tap.isIdle() ? Math.min(least(tap), most(tap, seen)) : 0;
    }

    /** Of one that cannot be told what it may. */
    private static double target(Tap tap, Map<String, Double> cars) {
        ChargingSession session = tap.session();
        return !tap.isSteerable()
                ? tap.reach().value()
                : session == null ? 0 : cars.getOrDefault(session.id().toString(), 0.0);
    }

    /** Gives each the same of what is left of the sum, but nobody more than it could take. */
    private static List<Share> fill(List<Share> shares, double sum, ToDoubleFunction<Tap> could) {
        List<Share> byAppetite = shares.stream()
                .filter(share -> share.tap().isSteerable() && could.applyAsDouble(share.tap()) > 0)
                .sorted(Comparator.comparingDouble(share -> could.applyAsDouble(share.tap())))
                .toList();
        IdentityHashMap<Tap, Double> given = new IdentityHashMap<>();
        double left =
                Math.max(0, sum - shares.stream().mapToDouble(Shares::counted).sum());
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

    /** One that cannot be told takes what it may. */
    private static double counted(Share share) {
        return share.tap().isSteerable()
                ? share.target().value()
                : share.tap().reach().value();
    }

    /** What the EVSE can give and everybody else allows, until what it is told now ends. */
    static double most(Tap tap, Seen seen) {
        double most = tap.wanted().least(seen.now(), seen.until(), tap.supply()).value();
        for (Choice choice : seen.choices()) {
            if (choice instanceof Choice.EvseLimit limit
                    && limit.evse().equals(tap.evse().uid())) {
                most = Math.min(most, limit.limit().value());
            }
        }
        return most;
    }

    static double least(Tap tap) {
        Supply supply = tap.supply();
        return Math.min(
                (double) LEAST_AMPERES * supply.volts() * supply.phases(),
                supply.maximum().value());
    }
}

package io.emall.cpms.core.energy;

import io.emall.cpms.core.battery.Standing;
import io.emall.cpms.core.plan.Intent;
import io.emall.cpms.core.plan.SetPoints;
import io.emall.cpms.core.plan.Situation;
import io.emall.cpms.core.profile.Tap;
import io.emall.cpms.core.session.ChargingSession;
import io.emall.cpms.core.unit.BatteryId;
import io.emall.cpms.core.unit.Watts;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What stations and batteries are told now, so that what is meant happens as far as what is measured allows, and the connection
 * holds whatever any of them does next. A pure function: the live loop and the bench both go by it.
 *
 * @param budget what stations may draw together until their limits end
 * @param shares what each EVSE is to have
 * @param next what to tell stations, so that power changes hands safely
 * @param batteries W, charging is positive
 */
public record Steering(Watts budget, List<Share> shares, Handover.Next next, Map<BatteryId, Watts> batteries) {
    private static final Duration SOON = Duration.ofMinutes(1);

    /** @param watchdog for how long batteries go on giving what they were told last */
    public static Steering of(Seen seen, Intent intent, Duration watchdog) {
        Watts budget = Budget.of(seen, watchdog);
        SetPoints set = SetPoints.of(intent, situation(seen, budget));
        List<Share> shares = Shares.of(set.cars(), seen, budget.value(), starts(seen, set));
        Handover.Next next = Handover.next(shares, budget, seen.until());
        return new Steering(budget, shares, next, batteries(set, room(seen, next)));
    }

    private static Situation situation(Seen seen, Watts budget) {
        double unsteered = 0;
        double reached = 0;
        for (Tap tap : seen.taps()) {
            if (!tap.isSteerable()) {
                unsteered += drawn(tap);
                reached += tap.reach().value();
            }
        }
        return new Situation(
                seen.importLimit().value(),
                seen.site().exportLimit().value(),
                Budget.buildingNow(seen) + unsteered,
                Budget.sunNow(seen),
                takes(seen),
                Math.max(0, budget.value() - reached),
                Budget.withoutBatteries(seen) - reached,
                seen.batteries().stream().map(battery -> battery(battery, seen)).toList(),
                seen.taps().stream()
                        .filter(tap -> tap.isSteerable() && !tap.isIdle())
                        .map(tap -> car(tap, seen))
                        .toList());
    }

    /** What batteries are to take more than they do, beyond the sun: EVSEs where nobody charges yet do not keep it from them. */
    private static double starts(Seen seen, SetPoints set) {
        double sun = Budget.sunNow(seen);
        double wanted = set.batteries().values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
        return Math.max(0, Math.max(0, wanted - sun) - Math.max(0, Budget.taken(seen) - sun));
    }

    /** Who is hungry takes what it may before its meter says so; if it does not, the battery's power flows into the grid for a moment. */
    private static double takes(Seen seen) {
        double takes = 0;
        double drawn = 0;
        for (Tap tap : seen.taps()) {
            if (tap.isSteerable()) {
                boolean hungry = !tap.isIdle() && !tap.sated();
                takes += hungry ? Math.max(drawn(tap), tap.soon().value()) : drawn(tap);
                drawn += drawn(tap);
            }
        }
        return Math.min(takes, drawn + seen.site().exportLimit().value() / 2);
    }

    private static double drawn(Tap tap) {
        return tap.drawn() == null ? 0 : tap.drawn().value();
    }

    /** As far as people let it: what they want stored is not given away, what they want used is not filled up. */
    private static Situation.Battery battery(Standing battery, Seen seen) {
        BatteryId id = battery.battery().id();
        double charge = Math.max(0, battery.mostCharging(SOON).power().value());
        double discharge = Math.max(0, -battery.mostDischarging(SOON).power().value());
        return switch (Questions.mode(id, seen.choices())) {
            case AUTO -> new Situation.Battery(id, charge, aboveReserve(battery, seen) ? discharge : 0);
            case STORE -> new Situation.Battery(id, charge, 0);
            case USE -> new Situation.Battery(id, 0, aboveReserve(battery, seen) ? discharge : 0);
            case HOLD -> new Situation.Battery(id, 0, 0);
        };
    }

    /** What people want kept is kept, also from cars that crowd. */
    private static boolean aboveReserve(Standing battery, Seen seen) {
        int percent = Questions.reserve(battery.battery().id(), seen.choices());
        return battery.charge() != null && battery.charge().charge() * 100 > percent;
    }

    /** Who was paused shows first whether it wants anything. */
    private static Situation.Car car(Tap tap, Seen seen) {
        ChargingSession session = Objects.requireNonNull(tap.session());
        double most = Shares.most(tap, seen);
        double least = Math.min(Shares.least(tap), most);
        boolean promised = session.booking() != null;
        double wants = tap.wasPaused(least) ? least : Math.max(least, tap.appetite(most));
        return new Situation.Car(session.id().toString(), wants, least, promised);
    }

    /** What batteries may take: what neither the building nor any EVSE may, and what the sun gives now; they stop soon after us. */
    private static double room(Seen seen, Handover.Next next) {
        double reach = seen.taps().stream().mapToDouble(tap -> after(tap, next)).sum();
        return Math.max(0, seen.importLimit().value() - Budget.building(seen) + Budget.sunNow(seen) - reach);
    }

    private static double after(Tap tap, Handover.Next next) {
        double ordered = next.orders().stream()
                .filter(order -> order.tap().equals(tap))
                .mapToDouble(order -> order.limit().value())
                .max()
                .orElse(0);
        double drawn = tap.obeys() ? 0 : drawn(tap);
        return Math.max(Math.max(tap.soon().value(), drawn), ordered);
    }

    private static Map<BatteryId, Watts> batteries(SetPoints set, double room) {
        Map<BatteryId, Watts> batteries = new LinkedHashMap<>();
        double left = room;
        for (Map.Entry<BatteryId, Double> each : set.batteries().entrySet()) {
            double power = Math.min(each.getValue(), left);
            left -= Math.max(0, power);
            batteries.put(each.getKey(), new Watts(power));
        }
        return batteries;
    }
}

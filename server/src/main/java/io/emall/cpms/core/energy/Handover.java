package io.emall.cpms.core.energy;

import io.emall.cpms.core.profile.Tap;
import io.emall.cpms.core.unit.Watts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Moves power from some EVSEs to others so that whatever any of them does, with or without us, stays within the budget: first
 * less here, and only when the stations have accepted that, more there (house §5a.10). Each EVSE counts with what it may draw
 * by what its station accepted; one that does not obey with what it draws; one that cannot be told with its fallback or its
 * wires.
 */
public final class Handover {

    private Handover() {}

    /**
     * What to tell now.
     *
     * @param orders none for an EVSE that holds what it should
     * @param pending whether somebody waits for what others give up: to be called again as soon as they have
     * @param overdrawn how far what may be drawn lies above the budget before any of this; zero if it does not
     */
    public record Next(List<Order> orders, boolean pending, Watts overdrawn) {}

    /**
     * @param budget for all of these EVSEs together
     * @param until when limits end by themselves; what may be drawn was told for the time until then
     */
    static Next next(List<Share> shares, Watts budget, Instant until) {
        double reach = shares.stream()
                .mapToDouble(share -> share.tap().reach().value())
                .sum();
        double room = Math.max(0, budget.value() - reach);
        double scale = scale(shares, budget.value());
        double wants = shares.stream()
                .filter(share -> share.tap().isSteerable())
                .mapToDouble(share -> Math.max(0, scale * share.target().value() - mostOf(share)))
                .sum();
        double granted = wants == 0 ? 0 : Math.min(1, room / wants);
        boolean within = reach <= budget.value() + TOLERANCE;
        List<Order> orders = new ArrayList<>();
        boolean pending = false;
        for (Share share : shares) {
            if (share.tap().isSteerable()) {
                double target = scale * share.target().value();
                Order order = order(share.tap(), target, granted, within, until);
                pending |= order == null || isShort(order.limit().value(), target);
                pending |= order == null || !order.until().equals(until);
                if (order != null && !share.tap().holds(order.limit(), order.until())) {
                    orders.add(order);
                }
            }
        }
        return new Next(orders, pending, new Watts(Math.max(0, reach - budget.value())));
    }

    /** Rounding of watts in profiles. */
    private static final double TOLERANCE = 1;

    private static boolean isShort(double limit, double target) {
        return limit < target - Math.max(TOLERANCE, 0.03 * target);
    }

    /** Those that cannot be told take theirs first; what is left is shared by those that can. */
    private static double scale(List<Share> shares, double budget) {
        double fixed = 0;
        double wanted = 0;
        for (Share share : shares) {
            if (share.tap().isSteerable()) {
                wanted += share.target().value();
            } else {
                fixed += share.tap().reach().value();
            }
        }
        double left = Math.max(0, budget - fixed);
        return wanted <= left ? 1 : left / wanted;
    }

    private static double mostOf(Share share) {
        return share.tap().most().value();
    }

    /**
     * What is safe to say now: less at once, and as long as that is no more than what would come after it; more only from the
     * room. Null for nothing: who just came may have less now, by what its EVSE was told before, than would come after that.
     */
    private static @Nullable Order order(Tap tap, double target, double granted, boolean within, Instant until) {
        double most = tap.most().value();
        if (target <= tap.after().value()) {
            return new Order(tap, new Watts(target), until);
        }
        if (within) {
            return new Order(tap, new Watts(target <= most ? target : most + granted * (target - most)), until);
        }
        Watts held = tap.held();
        Instant heldUntil = tap.heldUntil();
        if (held == null || heldUntil == null) {
            return null;
        }
        return heldUntil.isBefore(until)
                ? new Order(tap, new Watts(Math.min(target, held.value())), heldUntil)
                : new Order(tap, tap.after(), until);
    }
}

package io.emall.cpms.core.plan;

import io.emall.cpms.core.unit.DsoId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * From whom to buy in each step, given how much would be bought: the cheapest way that keeps each supplier for its
 * time and pays for each change. Exact, backwards from the end.
 */
final class SupplierPath {

    private static final double BEYOND_CAPACITY = 10;

    private final List<Offer> offers;
    private final int count;
    private final double[][] sums;

    /** What the rest costs from a step on, with this supplier, which may be left at once. */
    private final double[][] free;

    private SupplierPath(Question question, double[] bought) {
        offers = question.suppliers().offers();
        count = question.horizon().count();
        sums = new double[offers.size()][count + 1];
        free = new double[count + 1][offers.size()];
        for (int s = 0; s < offers.size(); s++) {
            for (int t = 0; t < count; t++) {
                sums[s][t + 1] = sums[s][t] + cost(offers.get(s), t, bought[t], question);
            }
        }
        for (int t = count - 1; t >= 0; t--) {
            for (int s = 0; s < offers.size(); s++) {
                double stay = sums[s][t + 1] - sums[s][t] + free[t + 1][s];
                int next = best(t);
                free[t][s] = next == s ? stay : Math.min(stay, change(t, next));
            }
        }
    }

    /** @param bought kW, per step; negative where more is sold */
    static int[] of(Question question, double[] bought) {
        Suppliers suppliers = question.suppliers();
        SupplierPath path = new SupplierPath(question, bought);
        int fixed = path.indexOf(suppliers.fixed());
        int now = fixed >= 0 ? fixed : path.indexOf(suppliers.current());
        if (now < 0) {
            return path.walk(path.best(0), path.offers.get(path.best(0)).minimumHold());
        }
        return path.walk(now, fixed >= 0 ? path.count : suppliers.stillHeld());
    }

    private static double cost(Offer offer, int step, double bought, Question question) {
        double hours = question.horizon().hours();
        if (bought < 0) {
            Series exports = offer.exportPrice();
            return exports == null ? 0 : bought * exports.at(step) * hours;
        }
        double beyond = Math.max(0, bought - offer.capacity().at(step) / 1000);
        return (bought * offer.weighed(step, question.carbonPrice()) + BEYOND_CAPACITY * beyond) * hours;
    }

    /** Which to change to if one must. */
    private int best(int step) {
        int best = 0;
        for (int s = 1; s < offers.size(); s++) {
            best = change(step, s) < change(step, best) ? s : best;
        }
        return best;
    }

    private double change(int step, int to) {
        int until = Math.min(count, step + Math.max(1, offers.get(to).minimumHold()));
        return offers.get(to).switchingCost() + sums[to][until] - sums[to][step] + free[until][to];
    }

    private int[] walk(int first, int held) {
        int[] path = new int[count];
        int now = first;
        int until = held;
        for (int t = 0; t < count; t++) {
            int next = best(t);
            double stay = sums[now][t + 1] - sums[now][t] + free[t + 1][now];
            if (t >= until && next != now && change(t, next) < stay - 1e-9) {
                now = next;
                until = t + offers.get(next).minimumHold();
            }
            path[t] = now;
        }
        return path;
    }

    private int indexOf(@Nullable DsoId dso) {
        for (int s = 0; s < offers.size(); s++) {
            if (offers.get(s).dso().equals(dso)) {
                return s;
            }
        }
        return -1;
    }
}

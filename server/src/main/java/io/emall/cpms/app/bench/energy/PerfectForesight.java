package io.emall.cpms.app.bench.energy;

import io.emall.cpms.core.plan.EvDemand;
import io.emall.cpms.core.plan.GridConnection;
import io.emall.cpms.core.plan.Horizon;
import io.emall.cpms.core.plan.Plan;
import io.emall.cpms.core.plan.Planner;
import io.emall.cpms.core.plan.Question;
import io.emall.cpms.core.plan.Series;
import io.emall.cpms.core.unit.WattHours;
import io.emall.cpms.core.unit.Watts;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The best that could have been: the same linear program, told the truth, week by week; each week is planned with days
 * of the next, so that its end is not the end. Cars take their highest power at any time, which is more than they can.
 */
final class PerfectForesight {

    private final World world;
    private final Planner planner;
    private final int kept;
    private final int seen;
    private final Account account = new Account();
    private final Map<Integer, Double> delivered = new HashMap<>();
    private double charge = Site.FIRST_CHARGE;
    private int zone;
    private int heldSince = -Site.HOLD;

    /** @param kept quarters of each plan that count, of so many that it sees */
    PerfectForesight(World world, Planner planner, int kept, int seen) {
        this.world = world;
        this.planner = planner;
        this.kept = kept;
        this.seen = seen;
    }

    Account run(Progress progress) {
        for (int from = 0; from < world.quarters(); from += kept) {
            int count = Math.min(seen, world.allQuarters() - from);
            Plan plan = planner.plan(question(from, count));
            keep(plan, from, Math.min(kept, world.quarters() - from));
            for (int quarter = from; quarter < from + kept; quarter++) {
                progress.at(quarter);
            }
        }
        int end = world.quarters() * Site.MINUTES;
        for (Visit visit :
                world.visits().stream().filter(each -> each.until() < end).toList()) {
            account.leaves(visit, Math.min(visit.wanted(), delivered.getOrDefault(visit.number(), 0.0)));
        }
        account.finalCharge = charge;
        return account;
    }

    private Question question(int from, int count) {
        return new Question(
                Horizon.quarters(Instant.EPOCH, count),
                GridConnection.of(count, Watts.ofKilo(Site.IMPORT_LIMIT), Watts.ofKilo(Site.EXPORT_LIMIT)),
                Offers.suppliers(Offers.truth(world, from, count), zone, heldSince + Site.HOLD - from),
                List.of(Planned.storage(charge)),
                Series.from(count, step -> 1000 * World.mean(world.building(), from + step)),
                Series.from(count, step -> 1000 * World.mean(world.sun(), from + step)),
                demands(from, from + count),
                Site.CARBON_PRICE);
    }

    private List<EvDemand> demands(int from, int until) {
        List<EvDemand> demands = new ArrayList<>();
        for (Visit visit : world.visits()) {
            double left = visit.wanted() - delivered.getOrDefault(visit.number(), 0.0);
            if (visit.until() > from * Site.MINUTES && visit.from() < until * Site.MINUTES && left > 1e-6) {
                demands.add(demand(visit, from, left));
            }
        }
        return demands;
    }

    private static EvDemand demand(Visit visit, int from, double left) {
        int begin = Math.max(visit.from(), from * Site.MINUTES);
        int first = begin / Site.MINUTES;
        double[] most = new double[Math.ceilDiv(visit.until(), Site.MINUTES) - first];
        for (int minute = begin; minute < visit.until(); minute++) {
            most[minute / Site.MINUTES - first] += 1000 * visit.peak() / Site.MINUTES;
        }
        return new EvDemand(
                String.valueOf(visit.number()),
                visit.booked() ? EvDemand.Kind.BOOKED : EvDemand.Kind.RUNNING,
                first - from,
                Series.of(most),
                Watts.ofKilo(visit.least()),
                WattHours.ofKilo(BigDecimal.valueOf(left)),
                Site.MISSED);
    }

    private void keep(Plan plan, int from, int count) {
        Plan.Battery battery = plan.battery(Replay.BATTERY);
        for (int step = 0; step < count; step++) {
            buyFrom(Offers.zone(plan.supplier().get(step)), from + step);
            double net = (plan.bought().at(step) - plan.sold().at(step)) / 1000;
            account.trade(world, zone, from + step, net / 4);
            account.wear += Math.max(0, -battery.power().at(step)) / 4000 * Site.WEAR;
        }
        charge = battery.stored().at(count - 1) / 1000;
        plan.cars().forEach((id, power) -> {
            double sum = 0;
            for (int step = 0; step < count; step++) {
                sum += power.at(step) / 4000;
            }
            delivered.merge(Integer.valueOf(id), sum, Double::sum);
        });
    }

    private void buyFrom(int next, int quarter) {
        if (next != zone) {
            account.switching += Site.SWITCHING;
            zone = next;
            heldSince = quarter;
        }
    }
}

package io.emall.cpms.app.bench.energy;

import io.emall.cpms.core.plan.Intent;
import io.emall.cpms.core.unit.BatteryId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The site through the year, minute by minute, under one control: it obeys set-points as far as physics allow. */
final class Replay {

    static final BatteryId BATTERY = new BatteryId(new UUID(0, 1));

    private static final double KILO = 1000;
    private static final double SLACK = 1e-3;

    final World world;
    final Account account = new Account();
    final List<Plugged> plugged = new ArrayList<>();

    /** W that walk-ins took, by quarter of an hour. */
    final double[] walkIns;

    /** W that the site took besides its battery, by quarter of an hour. */
    final double[] load;

    final Sockets sockets = new Sockets();

    double charge = Site.FIRST_CHARGE;

    /** kW of the last minute, charging is positive. */
    double batteryDid;

    int zone;
    int heldSince = -Site.HOLD;
    int quarter;

    private int arrived;

    Replay(World world) {
        this.world = world;
        walkIns = new double[world.quarters()];
        load = new double[world.quarters()];
    }

    Account run(Control control, Progress progress) {
        for (quarter = 0; quarter < world.quarters(); quarter++) {
            come(quarter * Site.MINUTES);
            Control.Orders orders = control.orders(this);
            buyFrom(orders.zone());
            for (int i = 0; i < Site.MINUTES; i++) {
                minute(quarter * Site.MINUTES + i, orders);
            }
            progress.at(quarter);
        }
        account.finalCharge = charge;
        return account;
    }

    private void come(int minute) {
        while (arrived < world.visits().size() && world.visits().get(arrived).from() <= minute) {
            plugged.add(new Plugged(world.visits().get(arrived++)));
        }
    }

    private void buyFrom(int next) {
        if (next != zone) {
            account.switching += Site.SWITCHING;
            zone = next;
            heldSince = quarter;
        }
    }

    private void minute(int minute, Control.Orders orders) {
        plugged.removeIf(car -> {
            boolean leaves = car.visit.until() <= minute;
            if (leaves) {
                account.leaves(car.visit, car.delivered);
            }
            return leaves;
        });
        come(minute);
        Intent intent = orders.intent();
        if (intent != null) {
            sockets.steer(minute, this, intent);
        }
        double cars = 0;
        for (Plugged car : plugged) {
            cars += charge(car, intent == null ? car.most() : sockets.allowed(car.visit.socket()) / KILO);
        }
        if (intent != null) { // the battery follows what cars take within seconds
            sockets.steer(minute, this, intent);
        }
        batteryDid = intent == null ? 0 : battery(sockets.battery / KILO);
        double load = world.building()[minute] + cars + batteryDid;
        double net = load - Math.min(world.sun()[minute], Math.max(0, Site.EXPORT_LIMIT + load));
        this.load[quarter] += (net - batteryDid) * KILO / Site.MINUTES;
        account.violations += net > Site.IMPORT_LIMIT + SLACK || net < -Site.EXPORT_LIMIT - SLACK ? 1 : 0;
        account.trade(world, zone, quarter, net / 60);
    }

    private double charge(Plugged car, double allowed) {
        car.allowed = allowed * KILO;
        double power = Math.min(allowed, car.most());
        if (power < car.least() - SLACK) {
            car.drawn = 0;
            return 0;
        }
        car.drawn = power;
        car.delivered += power / 60;
        if (!car.visit.booked()) {
            walkIns[quarter] += power * KILO / Site.MINUTES;
        }
        return power;
    }

    private double battery(double power) {
        charge += power > 0 ? power * Site.EFFICIENCY / 60 : power / Site.EFFICIENCY / 60;
        account.wear += Math.max(0, -power) / 60 * Site.WEAR;
        return power;
    }
}

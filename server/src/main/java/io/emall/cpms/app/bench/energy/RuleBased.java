package io.emall.cpms.app.bench.energy;

import io.emall.cpms.core.plan.Intent;
import java.util.Arrays;
import java.util.Map;

/**
 * What is usual: the cheapest supplier; the battery charges in the cheapest quarter of the day and supplies the site in
 * the dearest; cars share what the connection, with the battery's help, leaves.
 */
final class RuleBased implements Control {

    private static final double QUARTER = 0.25;

    @Override
    public Orders orders(Replay replay) {
        World world = replay.world;
        int zone = Unmanaged.cheapest(replay);
        int day = replay.quarter / Site.QUARTERS_PER_DAY * Site.QUARTERS_PER_DAY;
        double[] prices = Arrays.copyOfRange(world.spot()[zone], day, day + Site.QUARTERS_PER_DAY);
        Arrays.sort(prices);
        double now = world.spot()[zone][replay.quarter];
        boolean cheap = now <= prices[(int) (QUARTER * prices.length)];
        boolean dear = !cheap && now >= prices[(int) ((1 - QUARTER) * prices.length)];
        double charge = cheap ? Site.BATTERY_POWER * 1000 : 0;
        boolean sunPays = now > Site.EXPORT_FEE;
        return new Orders(zone, new Intent(Map.of(Replay.BATTERY, charge), dear, sunPays, false, Map.of()));
    }
}

package io.emall.cpms.core.energy;

import io.emall.cpms.core.battery.MeterKind;
import io.emall.cpms.core.battery.Quarter;
import io.emall.cpms.core.battery.SiteMeters;
import io.emall.cpms.core.location.Location;
import io.emall.cpms.core.plan.Horizon;
import io.emall.cpms.core.plan.Series;
import io.emall.cpms.core.unit.LocationId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** As it was at the same time of the last days. */
public final class PlainForesight implements Foresight {
    private static final int DAYS = 7;
    private static final Duration DAY = Duration.ofDays(1);

    private final SiteMeters meters;

    public PlainForesight(SiteMeters meters) {
        this.meters = meters;
    }

    @Override
    public Series building(Site site, Horizon horizon) {
        return usual(
                site.location(), MeterKind.BUILDING, horizon, site.building().value() / 2);
    }

    @Override
    public Series sun(Site site, Horizon horizon) {
        return usual(site.location(), MeterKind.PV, horizon, 0);
    }

    private Series usual(LocationId location, MeterKind kind, Horizon horizon, double otherwise) {
        Instant from = horizon.start().minus(DAY.multipliedBy(DAYS));
        Map<Instant, Double> known = new HashMap<>();
        for (Quarter quarter : meters.history(location, kind, from, horizon.start())) {
            known.put(quarter.begins(), quarter.power().value());
        }
        return Series.from(horizon.count(), step -> mean(known, horizon.at(step), otherwise));
    }

    private static double mean(Map<Instant, Double> known, Instant at, double otherwise) {
        double sum = 0;
        int days = 0;
        for (int back = 1; back <= DAYS + 2; back++) {
            Double then = known.get(at.minus(DAY.multipliedBy(back)));
            if (then != null) {
                sum += then;
                days++;
            }
        }
        return days == 0 ? otherwise : Math.max(0, sum / days);
    }

    @Override
    public List<Want> expected(Location location, Instant now, Horizon horizon) {
        return List.of();
    }
}

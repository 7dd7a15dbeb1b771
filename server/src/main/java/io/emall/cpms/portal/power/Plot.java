package io.emall.cpms.portal.power;

import io.emall.cpms.core.profile.CompositeSchedule;
import io.emall.cpms.core.profile.PowerSheet;
import io.emall.cpms.core.profile.Supply;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What may flow at one place over the next 24 hours, as points of the chart; the station's own view beside ours. */
public final class Plot {
    private static final JsonMapper JSON = new JsonMapper();

    private Plot() {}

    /** A dot: seconds since 1970 and kW. */
    private record Point(
            double at, double powerKw, @Nullable Double stationKw) {}

    /** By EVSE number, as JSON. */
    static Map<Integer, String> all(PowerSheet sheet, PowerPage.@Nullable StationsView asked) {
        Map<Integer, String> plots = new LinkedHashMap<>();
        for (PowerSheet.Place place : sheet.places()) {
            CompositeSchedule theirs = asked != null && asked.evse() == place.evse() ? asked.schedule() : null;
            plots.put(place.evse(), JSON.writeValueAsString(points(place, theirs)));
        }
        return plots;
    }

    private static List<Point> points(PowerSheet.Place place, @Nullable CompositeSchedule theirs) {
        CompositeSchedule ours = place.schedule();
        TreeSet<Instant> moments = new TreeSet<>();
        ours.steps().forEach(step -> moments.add(step.from()));
        if (theirs != null) {
            theirs.steps().stream()
                    .map(CompositeSchedule.Step::from)
                    .filter(at -> at.isAfter(ours.from()) && at.isBefore(ours.until()))
                    .forEach(moments::add);
        }
        moments.add(ours.until());
        List<Point> points = new ArrayList<>();
        for (Instant at : moments) {
            Supply supply = place.supply();
            points.add(new Point(at.toEpochMilli() / 1000.0, kilo(ours, at, supply), theirs(theirs, at, supply)));
        }
        return points;
    }

    private static @Nullable Double theirs(@Nullable CompositeSchedule theirs, Instant at, Supply supply) {
        return theirs == null ? null : (Double) kilo(theirs, at, supply);
    }

    private static double kilo(CompositeSchedule schedule, Instant at, Supply supply) {
        return schedule.at(at, supply).kilo();
    }
}

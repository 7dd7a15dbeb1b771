package io.emall.cpms.portal.energy;

import io.emall.cpms.core.energy.Flow;
import io.emall.cpms.core.energy.PlanStep;
import io.emall.cpms.core.energy.Quarter;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A day behind and a day ahead, as points of the chart. */
final class PlanPlot {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int AHEAD = 96;
    private static final double KILO = 1000;

    private PlanPlot() {}

    /**
     * A quarter-hour. Powers in kW, the price per kWh, stored energy in kWh.
     *
     * @param battery positive charges
     * @param measured from the grid; null where it was not
     */
    private record Point(
            long at,
            double bought,
            double sun,
            double battery,
            double cars,
            double building,
            @Nullable Double price,
            double stored,
            @Nullable Double measured) {}

    /** @param money whether prices may be seen */
    static String points(List<Quarter> past, List<PlanStep> ahead, boolean money) {
        Instant from = ahead.isEmpty() ? Instant.MAX : ahead.getFirst().at();
        Stream<Point> before = past.stream()
                .filter(quarter -> quarter.begins().isBefore(from))
                .map(quarter -> point(quarter.planned(), quarter.measured(), money));
        Stream<Point> after = ahead.stream().limit(AHEAD).map(step -> point(step, null, money));
        return JSON.writeValueAsString(Stream.concat(before, after).toList());
    }

    private static Point point(PlanStep step, @Nullable Flow measured, boolean money) {
        Double bought = measured == null ? null : measured.bought();
        return new Point(
                step.at().getEpochSecond(),
                (step.bought() - step.sold()) / KILO,
                step.sun() / KILO,
                step.battery() / KILO,
                step.cars() / KILO,
                step.building() / KILO,
                money ? step.price() : null,
                step.stored() / KILO,
                bought == null ? null : bought / KILO);
    }
}

package io.emall.cpms.portal.status;

import io.emall.cpms.core.balance.Balance;
import io.emall.cpms.core.balance.Purchase;
import io.emall.cpms.core.unit.WattHours;
import io.emall.cpms.core.view.InternalStatus;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where a location's energy came from in the last day, as a stacked plot: a row per source, a column per quarter-hour.
 *
 * @param cars kW that cars drew
 */
public record SourcesPlot(List<Balance> quarters, List<Row> rows, List<Double> cars) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final double PER_HOUR = 4;

    /** A source; mean kW in each quarter-hour. */
    public record Row(String name, String look, List<Double> kw) {}

    private record Points(List<Long> at, List<Row> rows, List<Double> cars) {}

    static SourcesPlot of(InternalStatus status, UnaryOperator<String> words) {
        List<Balance> quarters = status.past();
        Map<String, Row> rows = new LinkedHashMap<>();
        Set<String> used = new HashSet<>();
        for (int at = 0; at < quarters.size(); at++) {
            Balance quarter = quarters.get(at);
            for (Purchase bought : quarter.bought()) {
                String look = SourceBar.look(status, bought.dso());
                put(rows, used, SourceBar.name(status, bought.dso(), words), look, bought.energy(), at);
            }
            put(rows, used, words.apply("status.source.battery"), "from-battery", quarter.discharged(), at);
            put(rows, used, words.apply("status.source.sun"), "from-sun", quarter.sun(), at);
            int filled = at + 1;
            rows.values().forEach(row -> fill(row.kw(), filled));
        }
        return new SourcesPlot(
                quarters,
                rows.values().stream().filter(row -> used.contains(row.name())).toList(),
                quarters.stream().map(quarter -> kilowatts(quarter.cars())).toList());
    }

    private static void put(
            Map<String, Row> rows, Set<String> used, String name, String look, WattHours energy, int at) {
        Row row = rows.computeIfAbsent(name, _ -> new Row(name, look, new ArrayList<>()));
        fill(row.kw(), at);
        double power = kilowatts(energy);
        if (row.kw().size() > at) {
            row.kw().set(at, row.kw().get(at) + power);
        } else {
            row.kw().add(power);
        }
        if (power > 0) {
            used.add(name);
        }
    }

    private static void fill(List<Double> kw, int until) {
        while (kw.size() < until) {
            kw.add(0.0);
        }
    }

    private static double kilowatts(WattHours energy) {
        return energy.kilo().doubleValue() * PER_HOUR;
    }

    String points() {
        return JSON.writeValueAsString(new Points(
                quarters.stream()
                        .map(quarter -> quarter.begins().getEpochSecond())
                        .toList(),
                rows,
                cars));
    }
}

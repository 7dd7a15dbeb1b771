package io.emall.cpms.grid.entsoe;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;

/**
 * A time series of a document.
 *
 * @param facts its simple elements by name, such as {@code currency_Unit.name}
 */
record Series(Map<String, String> facts, List<Period> periods) {

    /** A value and its time. */
    record Value(Instant from, Instant until, BigDecimal value) {}

    /** @param points by position, from 1 */
    record Period(Instant from, Instant until, Duration resolution, NavigableMap<Integer, BigDecimal> points) {

        /**
         * Each value for its time. In curves of type A03 a point that equals the one before is left out, so each holds
         * until the next; in others each holds for one step.
         */
        List<Value> values(boolean carryForward) {
            List<Value> values = new ArrayList<>();
            points.forEach((position, value) -> {
                Integer next = points.higherKey(position);
                Instant end = !carryForward ? at(position + 1) : next == null ? until : at(next);
                Instant cut = end.isBefore(until) ? end : until;
                if (cut.isAfter(at(position))) {
                    values.add(new Value(at(position), cut, value));
                }
            });
            return values;
        }

        private Instant at(int position) {
            return from.plus(resolution.multipliedBy(position - 1L));
        }
    }

    /** Empty if it does not say. */
    String fact(String name) {
        return facts.getOrDefault(name, "");
    }

    List<Value> values() {
        boolean carryForward = fact("curveType").equals("A03");
        return periods.stream()
                .flatMap(period -> period.values(carryForward).stream())
                .toList();
    }
}

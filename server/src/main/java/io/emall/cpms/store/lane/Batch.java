package io.emall.cpms.store.lane;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Units that share one commit, no two of the same key. */
final class Batch {

    private final List<Unit> units;
    private final Map<Kind, List<Part>> parts = new TreeMap<>(Comparator.comparingInt(Kind::rank));

    private record Part(int unit, Row row) {}

    Batch(List<Unit> units) {
        this.units = units;
        for (int i = 0; i < units.size(); i++) {
            for (Row row : units.get(i).rows()) {
                parts.computeIfAbsent(row.kind(), _ -> new ArrayList<>()).add(new Part(i, row));
            }
        }
    }

    /** Writes and commits everything, then answers every caller. */
    void commit(LaneConnection connection) throws SQLException {
        Written[] outcomes = new Written[units.size()];
        Arrays.fill(outcomes, Written.PLAIN);
        for (Map.Entry<Kind, List<Part>> entry : parts.entrySet()) {
            List<Part> going = entry.getValue().stream()
                    .filter(part -> outcomes[part.unit].applied())
                    .toList();
            if (!going.isEmpty()) {
                write(connection, entry.getKey(), going, outcomes);
            }
        }
        connection.commit();
        for (int i = 0; i < outcomes.length; i++) {
            units.get(i).written(outcomes[i]);
        }
    }

    private static void write(LaneConnection connection, Kind kind, List<Part> going, Written[] outcomes)
            throws SQLException {
        Map<String, Long> effects =
                connection.write(kind, going.stream().map(Part::row).toList());
        if (kind.decides()) {
            for (Part part : going) {
                Long value = effects.get(String.valueOf(part.row.values().getFirst()));
                outcomes[part.unit] = value == null ? Written.LEFT_OUT : new Written(true, value);
            }
        }
    }
}

package io.emall.cpms.core.location;

import io.emall.cpms.core.location.CsvRow.Fault;
import io.emall.cpms.core.location.CsvRow.Problem;
import io.emall.cpms.core.unit.AreaId;
import io.emall.cpms.core.unit.ConnectorId;
import io.emall.cpms.core.unit.EvseUid;
import io.emall.cpms.core.unit.LocationId;
import io.emall.cpms.core.unit.StationId;
import io.emall.cpms.core.unit.Watts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a table of static data asks for, each thing once. */
record CsvPlan(Map<LocationId, Location> locations, Map<StationId, LocationId> stations, Map<EvseUid, Planned> evses) {

    /** An EVSE with the line that first named it. */
    record Planned(int line, LocationId location, Evse evse) {}

    static CsvPlan of(List<CsvRow> rows, Operator operator, Instant now, List<Problem> problems) {
        CsvPlan plan = new CsvPlan(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
        rows.forEach(row -> plan.take(row, operator, now, problems));
        return plan;
    }

    private void take(CsvRow row, Operator operator, Instant now, List<Problem> problems) {
        CsvCells cells = new CsvCells(row, problems);
        int before = problems.size();
        row.cells().keySet().stream()
                .filter(column -> !CsvRow.COLUMNS.contains(column))
                .forEach(column -> cells.note(column, Fault.UNKNOWN_COLUMN));
        LocationId location = cells.id("location_id", LocationId::new);
        StationId station = cells.id("station_id", StationId::new);
        EvseUid uid = cells.id("evse_uid", EvseUid::new);
        Connector connector = connector(cells, now);
        int number = cells.whole("evse_number", 1, 1, 1000);
        if (location == null || station == null || uid == null) {
            return;
        }
        Location described = location(location, cells, operator, now);
        if (problems.size() > before) {
            return;
        }
        agree(cells, "location_name", locations.putIfAbsent(location, described), described);
        agree(cells, "station_id", stations.putIfAbsent(station, location), location);
        String evseId = row.cell("evse_id");
        Evse evse =
                new Evse(uid, evseId.isEmpty() ? null : evseId, station, number, List.of(connector), false, false, now);
        evses.merge(uid, new Planned(row.line(), location, evse), (old, more) -> join(cells, old, more));
    }

    private static Location location(LocationId id, CsvCells cells, Operator operator, Instant now) {
        String postalCode = cells.text("postal_code");
        Address address = new Address(
                cells.text("street"),
                cells.text("city"),
                postalCode.isEmpty() ? null : postalCode,
                cells.country("country"),
                cells.number("latitude", 0, -90, 90),
                cells.number("longitude", 0, -180, 180));
        return new Location(
                id,
                operator.id(),
                new AreaId("default"),
                cells.text("location_name"),
                address,
                cells.zone("zone", operator.zone()),
                true,
                List.of(),
                now);
    }

    private static Connector connector(CsvCells cells, Instant now) {
        ConnectorId id = cells.id("connector_id", ConnectorId::new);
        double maximum = cells.number("max_power_w", 0, 0, 10_000_000);
        return new Connector(
                id == null ? new ConnectorId("1") : id,
                cells.whole("connector_number", 1, 1, 100),
                cells.text("standard"),
                cells.choice("format", ConnectorFormat.class),
                cells.choice("power_type", PowerType.class),
                cells.whole("voltage", 230, 1, 2000),
                cells.whole("amperage", 16, 1, 2000),
                maximum == 0 ? null : new Watts(maximum),
                ConnectorState.UNREPORTED,
                now);
    }

    private static void agree(CsvCells cells, String column, @Nullable Object earlier, Object later) {
        if (earlier != null && !earlier.equals(later)) {
            cells.note(column, Fault.CONTRADICTS_EARLIER_ROW);
        }
    }

    private static Planned join(CsvCells cells, Planned old, Planned more) {
        Connector added = more.evse().connectors().getFirst();
        boolean twice = old.evse().connectors().stream()
                .anyMatch(c -> c.id().equals(added.id()) || c.number() == added.number());
        if (twice) {
            cells.note("connector_id", Fault.DUPLICATE);
        }
        boolean agrees = old.location().equals(more.location())
                && old.evse().station().equals(more.evse().station())
                && old.evse().number() == more.evse().number();
        if (!agrees) {
            cells.note("evse_uid", Fault.CONTRADICTS_EARLIER_ROW);
        }
        List<Connector> connectors = new ArrayList<>(old.evse().connectors());
        connectors.add(added);
        Evse evse = old.evse();
        return new Planned(
                old.line(),
                old.location(),
                new Evse(
                        evse.uid(),
                        evse.evseId(),
                        evse.station(),
                        evse.number(),
                        connectors,
                        false,
                        false,
                        evse.lastUpdated()));
    }
}

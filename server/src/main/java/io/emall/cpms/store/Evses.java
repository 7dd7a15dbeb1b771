package io.emall.cpms.store;

import io.emall.cpms.core.location.Connector;
import io.emall.cpms.core.location.ConnectorFormat;
import io.emall.cpms.core.location.ConnectorState;
import io.emall.cpms.core.location.Evse;
import io.emall.cpms.core.location.PowerType;
import io.emall.cpms.core.unit.ConnectorId;
import io.emall.cpms.core.unit.EvseUid;
import io.emall.cpms.core.unit.StationId;
import io.emall.cpms.core.unit.Watts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads EVSEs with all that decides their status, in two queries for however many. */
final class Evses {

    private static final String EVSES = """
            select e.*, s.online, exists (
                select from booking b where b.evse_uid = e.uid and b.state = 'HELD' and b.kept_from <= :now
                    and coalesce(upper(b.period), 'infinity') > :now) as held,
                exists (
                    select from occupation o where o.evse_uid = e.uid and o.kind in ('MAINTENANCE', 'CLOSED')
                        and o.during @> :now) as closed
            from evse e join station s on s.id = e.station_id
            where not e.removed and %s
            order by e.station_id, e.number
            """;
    private static final String AT_LOCATIONS = EVSES.formatted("e.location_id = any(:keys)");
    private static final String AT_STATIONS = EVSES.formatted("e.station_id = any(:keys)");

    private static final String THESE = EVSES.formatted("e.uid = any(:keys)");

    private static final String CONNECTORS = "select * from connector where evse_uid = any(?) order by number";

    private final JdbcClient sql;

    Evses(JdbcClient sql) {
        this.sql = sql;
    }

    /** By the location's id. */
    Map<String, List<Evse>> at(Collection<String> locations, Instant now) {
        List<Bare> found = read(AT_LOCATIONS, locations, now);
        Map<String, List<Connector>> connectors = connectors(found);
        return found.stream()
                .collect(Collectors.groupingBy(
                        Bare::location, Collectors.mapping(bare -> bare.with(connectors), Collectors.toList())));
    }

    Map<EvseUid, Evse> of(Collection<EvseUid> uids, Instant now) {
        List<Bare> found = read(THESE, uids.stream().map(EvseUid::value).toList(), now);
        Map<String, List<Connector>> connectors = connectors(found);
        return found.stream()
                .map(bare -> bare.with(connectors))
                .collect(Collectors.toMap(Evse::uid, Function.identity()));
    }

    List<Evse> of(StationId station, Instant now) {
        List<Bare> found = read(AT_STATIONS, List.of(station.value()), now);
        Map<String, List<Connector>> connectors = connectors(found);
        return found.stream().map(bare -> bare.with(connectors)).toList();
    }

    private List<Bare> read(String query, Collection<String> keys, Instant now) {
        return sql.sql(query)
                .param("keys", keys.toArray(String[]::new))
                .param("now", Times.param(now))
                .query((row, _) -> new Bare(row.getString("location_id"), evse(row)))
                .list();
    }

    private Map<String, List<Connector>> connectors(List<Bare> evses) {
        Map<String, List<Connector>> byEvse = new HashMap<>();
        if (!evses.isEmpty()) {
            sql.sql(CONNECTORS)
                    .param(evses.stream().map(bare -> bare.evse.uid().value()).toArray(String[]::new))
                    .query(row -> {
                        byEvse.computeIfAbsent(row.getString("evse_uid"), _ -> new ArrayList<>())
                                .add(connector(row));
                    });
        }
        return byEvse;
    }

    /** An EVSE whose connectors are not known yet. */
    private record Bare(String location, Evse evse) {

        Evse with(Map<String, List<Connector>> connectors) {
            List<Connector> own = connectors.getOrDefault(evse.uid().value(), List.of());
            return new Evse(
                    evse.uid(),
                    evse.evseId(),
                    evse.station(),
                    evse.number(),
                    own,
                    evse.online(),
                    evse.held(),
                    evse.closed(),
                    newest(own));
        }

        /** A connector's new state is a change of its EVSE (O-30). */
        private Instant newest(List<Connector> connectors) {
            return Stream.concat(
                            Stream.of(evse.lastUpdated()), connectors.stream().map(Connector::lastUpdated))
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
        }
    }

    private static Evse evse(ResultSet row) throws SQLException {
        return new Evse(
                new EvseUid(row.getString("uid")),
                row.getString("evse_id"),
                new StationId(row.getString("station_id")),
                row.getInt("number"),
                List.of(),
                row.getBoolean("online"),
                row.getBoolean("held"),
                row.getBoolean("closed"),
                Times.read(row, "last_updated"));
    }

    private static Connector connector(ResultSet row) throws SQLException {
        Integer most = Columns.integer(row, "max_power_w");
        return new Connector(
                new ConnectorId(row.getString("id")),
                row.getInt("number"),
                row.getString("standard"),
                ConnectorFormat.valueOf(row.getString("format")),
                PowerType.valueOf(row.getString("power_type")),
                row.getInt("voltage"),
                row.getInt("amperage"),
                most == null ? null : new Watts(most),
                ConnectorState.valueOf(row.getString("state")),
                Times.read(row, "last_updated"));
    }
}

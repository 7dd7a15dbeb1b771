package io.emall.cpms.store;

import io.emall.cpms.core.command.Request;
import io.emall.cpms.core.token.Grant;
import io.emall.cpms.core.token.Grants;
import io.emall.cpms.core.unit.BookingId;
import io.emall.cpms.core.unit.EvseUid;
import io.emall.cpms.core.unit.StationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The accepted starts are what eMSPs vouched for: their rows are read again, nothing is written twice. */
@Repository
public final class PostgresGrants implements Grants {

    /** A start that named no EVSE is aimed only when it runs; its promise is then a pending session. */
    private static final String RECENT = """
            select c.*, b.id as booking_id from command c left join booking b
                on b.evse_uid = c.request ->> 'evse' and b.state = 'HELD' and b.period @> c.accepted_at
                and b.driver ->> 'token' = c.request -> 'driver' ->> 'token'
            where c.station_id = any(?) and c.accepted_at >= ? and c.kind = ?
            order by c.accepted_at, c.number
            """;

    private final JdbcClient sql;
    private final GatheredReads<Since, List<Grant>> recent = new GatheredReads<>(this::recent);

    private record Since(StationId station, Instant at) {}

    public PostgresGrants(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public List<Grant> recent(StationId station, Instant since) {
        return recent.find(new Since(station, since)).orElse(List.of());
    }

    private Map<Since, List<Grant>> recent(List<Since> asked) {
        Map<StationId, List<Grant>> found = new HashMap<>();
        sql.sql(RECENT)
                .param(Columns.texts(asked, since -> since.station.value()))
                .param(Times.param(asked.stream()
                        .map(Since::at)
                        .min(Comparator.naturalOrder())
                        .orElseThrow()))
                .param(Requests.START)
                .query(row -> {
                    found.computeIfAbsent(new StationId(row.getString("station_id")), _ -> new ArrayList<>())
                            .add(grant(row));
                });
        return asked.stream()
                .collect(Collectors.toMap(
                        Function.identity(), since -> found.getOrDefault(since.station, List.of()).stream()
                                .filter(grant -> !grant.at().isBefore(since.at))
                                .toList()));
    }

    private static Grant grant(ResultSet row) throws SQLException {
        Request.StartSession start = Json.read(row.getString("request"), Request.StartSession.class);
        EvseUid evse = Objects.requireNonNull(start.evse());
        return new Grant(
                row.getInt("number"),
                evse,
                start.driver(),
                Columns.uuid(row, "booking_id", BookingId::new),
                Times.read(row, "accepted_at"));
    }
}

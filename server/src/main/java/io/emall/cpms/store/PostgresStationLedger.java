package io.emall.cpms.store;

import io.emall.cpms.core.location.Station;
import io.emall.cpms.core.location.StationLedger;
import io.emall.cpms.core.partner.Outbox;
import io.emall.cpms.core.unit.StationId;
import io.emall.cpms.store.lane.Lanes;
import io.emall.cpms.store.lane.Row;
import io.emall.cpms.store.lane.Written;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

/** What stations say of themselves becomes durable here; reports count in the order in which they arrive. */
@Repository
public final class PostgresStationLedger implements StationLedger {

    private static final String NOBODY_ONLINE = """
            with gone as (update station set online = false, online_since = :at where online returning id)
            update evse e set last_updated = greatest(e.last_updated, :at) from gone
            where e.station_id = gone.id and not e.removed returning e.uid
            """;

    private final Lanes lanes;
    private final JdbcClient sql;
    private final TransactionOperations transaction;
    private final InstantSource clock;

    public PostgresStationLedger(Lanes lanes, JdbcClient sql, TransactionOperations transaction, InstantSource clock) {
        this.lanes = lanes;
        this.sql = sql;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @throws IllegalArgumentException if the station is not registered */
    @Override
    public long connected(StationId station, String protocol, Instant at) {
        Written written = write(station, StationRows.connected(station, protocol, at));
        if (!written.applied()) {
            throw new IllegalArgumentException("Station " + station + " is not registered");
        }
        return written.value();
    }

    @Override
    public void disconnected(StationId station, long epoch, Instant at) {
        write(station, StationRows.disconnected(station, epoch, at));
    }

    @Override
    public void booted(StationId station, Station.Identity identity, Instant at) {
        write(station, StationRows.booted(station, identity, at));
    }

    @Override
    public void reported(StationId station, ConnectorReport report) {
        write(station, StationRows.reported(station, report, clock.instant()));
    }

    @Override
    public void allDisconnected(Instant at) {
        transaction.executeWithoutResult(_ -> {
            List<String> evses = sql.sql(NOBODY_ONLINE)
                    .param("at", Times.param(at))
                    .query((row, _) -> row.getString("uid"))
                    .list();
            Marks.mark(sql, Outbox.Kind.EVSE, evses, at);
        });
    }

    private Written write(StationId station, Row row) {
        return lanes.write(station.value(), List.of(row));
    }
}

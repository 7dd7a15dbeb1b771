package io.emall.cpms.store;

import io.emall.cpms.core.partner.Outbox;
import io.emall.cpms.core.schedule.OpeningHours;
import io.emall.cpms.core.schedule.Openings;
import io.emall.cpms.core.unit.LocationId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

/** When locations are open, in PostgreSQL. A change is one of the location, so partners are told. */
@Repository
public final class PostgresOpenings implements Openings {

    private final GatheredReads<LocationId, OpeningHours> hours = new GatheredReads<>(this::of);
    private final JdbcClient sql;
    private final TransactionOperations transaction;
    private final InstantSource clock;

    public PostgresOpenings(JdbcClient sql, TransactionOperations transaction, InstantSource clock) {
        this.sql = sql;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public OpeningHours of(LocationId location) {
        return hours.find(location).orElse(OpeningHours.ALWAYS);
    }

    @Override
    public Map<LocationId, OpeningHours> of(Collection<LocationId> locations) {
        Map<LocationId, OpeningHours> hours = new HashMap<>();
        sql.sql("select location_id, hours from opening_hours where location_id = any(:locations)")
                .param("locations", Columns.texts(locations, LocationId::value))
                .query(row -> {
                    hours.put(
                            new LocationId(row.getString("location_id")),
                            Json.read(row.getString("hours"), OpeningHours.class));
                });
        return hours;
    }

    @Override
    public void save(LocationId location, OpeningHours hours) {
        transaction.executeWithoutResult(_ -> {
            Instant now = clock.instant();
            sql.sql("""
                            insert into opening_hours (location_id, operator_id, hours)
                            select id, operator_id, cast(:hours as jsonb) from location where id = :location
                            on conflict (location_id) do update set hours = excluded.hours
                            """)
                    .param("location", location.value())
                    .param("hours", Json.write(hours))
                    .update();
            sql.sql("update location set last_updated = greatest(last_updated, :now) where id = :location")
                    .param("now", Times.param(now))
                    .param("location", location.value())
                    .update();
            sql.sql("update evse set last_updated = greatest(last_updated, :now) where location_id = :location")
                    .param("now", Times.param(now))
                    .param("location", location.value())
                    .update();
            Marks.mark(sql, Outbox.Kind.LOCATION, Set.of(location.value()), now);
            Marks.mark(sql, Outbox.Kind.CALENDAR, evses(location), now);
        });
    }

    private List<String> evses(LocationId location) {
        return sql.sql("select uid from evse where location_id = ? order by uid")
                .param(location.value())
                .query((row, _) -> row.getString("uid"))
                .list();
    }
}

package io.emall.cpms.store;

import io.emall.cpms.core.supply.OwedUsages;
import io.emall.cpms.core.supply.Used;
import io.emall.cpms.core.unit.DsoId;
import io.emall.cpms.core.unit.LocationId;
import io.emall.cpms.core.unit.WattHours;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What DSOs must still be told of what locations drew, in PostgreSQL. */
@Repository
public final class PostgresOwedUsages implements OwedUsages {
    private static final String OWE = """
            insert into owed_usage (dso_id, location_id, begins, energy_wh)
            select d.id, c.location_id, :begins,
                case when 'GRID_OPERATOR' = any(d.roles) then (select coalesce(sum(x), 0) from unnest(:energies) x) else b.energy end
            from supply_contract c join dso d on d.id = c.dso_id
            left join unnest(:dsos, :energies) b(dso, energy) on b.dso = d.id
            where c.location_id = :location and c.standing in ('GRANTED', 'PARTLY_GRANTED')
                and d.enabled and d.protocol is not null and ('GRID_OPERATOR' = any(d.roles) or b.energy is not null)
            on conflict do nothing
            """;
    private static final String CLAIM = """
            update owed_usage o set due_at = :again from (
                select dso_id, location_id, begins from owed_usage where due_at <= :now
                order by due_at, begins limit :most for update skip locked) n
            where (o.dso_id, o.location_id, o.begins) = (n.dso_id, n.location_id, n.begins)
            returning o.*
            """;
    private static final String ONE = " where dso_id = :dso and location_id = :location and begins = :begins";

    private final JdbcClient sql;

    public PostgresOwedUsages(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public void owe(LocationId location, Instant begins, Collection<Used> bought) {
        sql.sql(OWE)
                .param("begins", Times.param(begins))
                .param("location", location.value())
                .param("dsos", bought.stream().map(used -> used.dso().value()).toArray(UUID[]::new))
                .param(
                        "energies",
                        bought.stream().map(used -> used.energy().value()).toArray(BigDecimal[]::new))
                .update();
    }

    @Override
    public List<Owed> claim(Instant now, Duration lease, int limit) {
        return sql
                .sql(CLAIM)
                .param("now", Times.param(now))
                .param("again", Times.param(now.plus(lease)))
                .param("most", limit)
                .query(PostgresOwedUsages::owed)
                .list()
                .stream()
                .sorted((one, other) -> one.begins().compareTo(other.begins()))
                .toList();
    }

    @Override
    public void settled(Owed owed) {
        one("delete from owed_usage", owed).update();
    }

    @Override
    public void failed(Owed owed, Instant again) {
        one("update owed_usage set tries = tries + 1, due_at = :again", owed)
                .param("again", Times.param(again))
                .update();
    }

    private JdbcClient.StatementSpec one(String statement, Owed owed) {
        return sql.sql(statement + ONE)
                .param("dso", owed.dso().value())
                .param("location", owed.location().value())
                .param("begins", Times.param(owed.begins()));
    }

    @Override
    public int forget(Instant before) {
        return sql.sql("delete from owed_usage where begins < :before")
                .param("before", Times.param(before))
                .update();
    }

    private static Owed owed(ResultSet row, int number) throws SQLException {
        return new Owed(
                new DsoId(Columns.uuid(row, "dso_id")),
                new LocationId(row.getString("location_id")),
                Times.read(row, "begins"),
                new WattHours(row.getBigDecimal("energy_wh")),
                row.getInt("tries"));
    }
}

package io.emall.cpms.store;

import io.emall.cpms.core.supply.Supplies;
import io.emall.cpms.core.unit.DsoId;
import io.emall.cpms.core.unit.LocationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which DSO supplies which location, in PostgreSQL. */
@Repository
public final class PostgresSupplies implements Supplies {

    private static final String NEWEST =
            "select * from supply where location_id = :location order by since desc limit ";

    /** Two nodes that change it to the same DSO at once make one change. */
    private static final String CHANGE = """
            insert into supply (location_id, since, dso_id, operator_id, why)
            select id, :since, :dso, operator_id, :why from location where id = :location
                and :dso is distinct from
                    (select dso_id from supply where location_id = :location order by since desc limit 1)
            on conflict (location_id, since) do update set dso_id = excluded.dso_id, why = excluded.why
            """;

    private final JdbcClient sql;

    public PostgresSupplies(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Supply> now(LocationId location) {
        return history(location, 1).stream().findFirst();
    }

    @Override
    public List<Supply> history(LocationId location, int limit) {
        return sql.sql(NEWEST + limit)
                .param("location", location.value())
                .query(PostgresSupplies::supply)
                .list();
    }

    @Override
    public void change(Supply to) {
        sql.sql(CHANGE)
                .param("location", to.location().value())
                .param("since", Times.param(to.since()))
                .param("dso", to.dso().value())
                .param("why", Storable.text(to.why()))
                .update();
    }

    private static Supply supply(ResultSet row, int number) throws SQLException {
        return new Supply(
                new LocationId(row.getString("location_id")),
                new DsoId(Columns.uuid(row, "dso_id")),
                Times.read(row, "since"),
                row.getString("why"));
    }
}

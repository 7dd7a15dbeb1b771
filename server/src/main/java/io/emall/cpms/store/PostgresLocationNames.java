package io.emall.cpms.store;

import io.emall.cpms.core.location.LocationName;
import io.emall.cpms.core.location.LocationNames;
import io.emall.cpms.core.unit.LocationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Names of locations, in PostgreSQL. */
@Repository
public final class PostgresLocationNames implements LocationNames {

    private final JdbcClient sql;

    public PostgresLocationNames(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public List<LocationName> with(String words, int limit) {
        return sql.sql("""
                        select id, name, city from location
                        where strpos(lower(concat_ws(' ', name, city, id)), lower(?)) > 0
                        order by name, id limit ?
                        """)
                .param(words)
                .param(limit)
                .query(PostgresLocationNames::name)
                .list();
    }

    @Override
    public List<LocationName> of(Collection<LocationId> ids) {
        return sql.sql("select id, name, city from location where id = any(?) order by name, id")
                .param(Columns.texts(ids, LocationId::value))
                .query(PostgresLocationNames::name)
                .list();
    }

    private static LocationName name(ResultSet row, int number) throws SQLException {
        return new LocationName(new LocationId(row.getString("id")), row.getString("name"), row.getString("city"));
    }
}

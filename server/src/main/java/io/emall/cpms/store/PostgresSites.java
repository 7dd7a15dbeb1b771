package io.emall.cpms.store;

import io.emall.cpms.core.energy.Site;
import io.emall.cpms.core.energy.Sites;
import io.emall.cpms.core.unit.LocationId;
import io.emall.cpms.core.unit.Watts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The locations that are planned for, in PostgreSQL. */
@Repository
public final class PostgresSites implements Sites {

    private static final String SAVE = """
            insert into energy_site (location_id, operator_id, import_limit_w, export_limit_w, building_w, carbon_price, due_at)
            select id, operator_id, :import, :export, :building, :carbon, '-infinity' from location where id = :location
            on conflict (location_id) do update set import_limit_w = excluded.import_limit_w,
                export_limit_w = excluded.export_limit_w, building_w = excluded.building_w,
                carbon_price = excluded.carbon_price, due_at = excluded.due_at
            """;

    /** Who charges is looked up anew, so that a session which begins while the plan is made is not overlooked. */
    private static final String CLAIM = """
            update energy_site s set leased_until = :until, due_at = 'infinity', running = n.running
            from (
                select c.location_id, coalesce(r.running, '{}') as running
                from energy_site c left join lateral (
                    select array_agg(x.id order by x.id) as running from session x
                    where x.state = 'ACTIVE' and x.station_id in (
                        select e.station_id from evse e where e.location_id = c.location_id)) r on true
                where c.leased_until < :now
                    or c.leased_until is null and (c.due_at <= :now or c.running <> coalesce(r.running, '{}'))
                order by c.due_at limit :most for update of c skip locked) n
            where s.location_id = n.location_id
            returning s.*
            """;

    private final JdbcClient sql;

    public PostgresSites(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Site> find(LocationId location) {
        return sql.sql("select * from energy_site where location_id = ?")
                .param(location.value())
                .query(PostgresSites::site)
                .optional();
    }

    @Override
    public List<Site> all() {
        return sql.sql("select * from energy_site order by location_id")
                .query(PostgresSites::site)
                .list();
    }

    @Override
    public void save(Site site) {
        sql.sql(SAVE)
                .param("location", site.location().value())
                .param("import", site.importLimit().value())
                .param("export", site.exportLimit().value())
                .param("building", site.building().value())
                .param("carbon", site.carbonPrice())
                .update();
    }

    @Override
    public void remove(LocationId location) {
        sql.sql("delete from energy_site where location_id = ?")
                .param(location.value())
                .update();
    }

    @Override
    public void due(LocationId location, Instant at) {
        sql.sql("update energy_site set due_at = least(due_at, :at) where location_id = :location")
                .param("at", Times.param(at))
                .param("location", location.value())
                .update();
    }

    @Override
    public List<Claim> claim(Instant now, Duration lease, int limit) {
        return sql.sql(CLAIM)
                .param("now", Times.param(now))
                .param("until", Times.param(now.plus(lease)))
                .param("most", limit)
                .query((row, number) -> new Claim(site(row, number), Times.read(row, "leased_until")))
                .list();
    }

    @Override
    public void planned(Claim claim, Instant next) {
        // What became due while the plan was made stays due.
        sql.sql("""
                        update energy_site set leased_until = null, due_at = least(due_at, :next)
                        where location_id = :location and leased_until = :until
                        """)
                .param("next", Times.param(next))
                .param("location", claim.site().location().value())
                .param("until", Times.param(claim.until()))
                .update();
    }

    private static Site site(ResultSet row, int number) throws SQLException {
        return new Site(
                new LocationId(row.getString("location_id")),
                new Watts(row.getDouble("import_limit_w")),
                new Watts(row.getDouble("export_limit_w")),
                new Watts(row.getDouble("building_w")),
                row.getBigDecimal("carbon_price"));
    }
}

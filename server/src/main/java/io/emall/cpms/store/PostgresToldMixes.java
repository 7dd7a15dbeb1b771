package io.emall.cpms.store;

import io.emall.cpms.core.partner.Outbox;
import io.emall.cpms.core.supply.Mix;
import io.emall.cpms.core.supply.ToldMix;
import io.emall.cpms.core.supply.ToldMixes;
import io.emall.cpms.core.unit.LocationId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

/** What eMSPs are told of the energy at locations, in PostgreSQL. */
@Repository
public final class PostgresToldMixes implements ToldMixes {
    private static final String TELL = """
            insert into told_mix (location_id, operator_id, supplier, mix, since)
            select id, operator_id, :supplier, cast(:mix as jsonb), :since from location where id = :location
            on conflict (location_id) do update set supplier = excluded.supplier, mix = excluded.mix, since = excluded.since
            """;

    private final JdbcClient sql;
    private final TransactionOperations transaction;

    public PostgresToldMixes(JdbcClient sql, TransactionOperations transaction) {
        this.sql = sql;
        this.transaction = transaction;
    }

    @Override
    public List<LocationId> locations() {
        return sql.sql("select location_id from supply union select location_id from told_mix order by 1")
                .query((row, _) -> new LocationId(row.getString("location_id")))
                .list();
    }

    @Override
    public Map<LocationId, ToldMix> of(Collection<LocationId> locations) {
        Map<LocationId, ToldMix> told = new HashMap<>();
        sql.sql("select * from told_mix where location_id = any(:locations)")
                .param("locations", Columns.texts(locations, LocationId::value))
                .query(row -> {
                    LocationId location = new LocationId(row.getString("location_id"));
                    Mix mix = Json.read(row.getString("mix"), Mix.class);
                    told.put(location, new ToldMix(location, row.getString("supplier"), mix, Times.read(row, "since")));
                });
        return told;
    }

    @Override
    public void tell(ToldMix mix) {
        transaction.executeWithoutResult(_ -> {
            sql.sql(TELL)
                    .param("supplier", Storable.text(mix.supplier()))
                    .param("mix", Json.write(mix.mix()))
                    .param("since", Times.param(mix.since()))
                    .param("location", mix.location().value())
                    .update();
            changed(mix.location(), mix.since());
        });
    }

    @Override
    public void withdraw(LocationId location, Instant now) {
        transaction.executeWithoutResult(_ -> {
            int gone = sql.sql("delete from told_mix where location_id = ?")
                    .param(location.value())
                    .update();
            if (gone > 0) {
                changed(location, now);
            }
        });
    }

    /** Its calendars say whether the energy is green. */
    private void changed(LocationId location, Instant now) {
        sql.sql("update location set last_updated = greatest(last_updated, :now) where id = :location")
                .param("now", Times.param(now))
                .param("location", location.value())
                .update();
        Marks.mark(sql, Outbox.Kind.LOCATION, Set.of(location.value()), now);
        List<String> evses = sql.sql("select uid from evse where location_id = ? and not removed")
                .param(location.value())
                .query((row, _) -> row.getString("uid"))
                .list();
        Marks.mark(sql, Outbox.Kind.CALENDAR, evses, now);
    }
}

package io.emall.cpms.store;

import io.emall.cpms.core.location.SpeedClass;
import io.emall.cpms.core.tariff.dynamic.Fixed;
import io.emall.cpms.core.tariff.dynamic.PriceRule;
import io.emall.cpms.core.tariff.dynamic.PriceRules;
import io.emall.cpms.core.tariff.dynamic.Steered;
import io.emall.cpms.core.tariff.dynamic.Waiting;
import io.emall.cpms.core.unit.AreaId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How prices follow costs, in PostgreSQL. */
@Repository
public final class PostgresPriceRules implements PriceRules {

    private static final String SAVE = """
            insert into price_rule (area_id, speed, operator_id, active, rule, due_at)
            select id, :speed, operator_id, :active, cast(:rule as jsonb), '-infinity' from price_area where id = :area
            on conflict (area_id, speed) do update set active = excluded.active, rule = excluded.rule,
                due_at = excluded.due_at
            """;

    private static final String CLAIM = """
            update price_rule r set leased_until = :until, due_at = 'infinity'
            from (
                select area_id, speed from price_rule
                where (active or waiting is not null)
                    and (leased_until < :now or leased_until is null and due_at <= :now)
                order by due_at limit :most for update skip locked) n
            where r.area_id = n.area_id and r.speed = n.speed
            returning r.*
            """;

    /** What became due meanwhile stays due. */
    private static final String TENDED = """
            update price_rule set leased_until = null, due_at = least(due_at, :next), waiting = cast(:waiting as jsonb)
            where area_id = :area and speed = :speed
            """;

    private final JdbcClient sql;

    public PostgresPriceRules(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Steered> find(AreaId area, SpeedClass speed) {
        return sql.sql("select * from price_rule where area_id = ? and speed = ?")
                .param(area.value())
                .param(speed.name())
                .query(PostgresPriceRules::steered)
                .optional();
    }

    @Override
    public List<Steered> all() {
        return sql.sql("select * from price_rule order by area_id, speed desc")
                .query(PostgresPriceRules::steered)
                .list();
    }

    @Override
    public void save(PriceRule rule) {
        int saved = sql.sql(SAVE)
                .param("area", rule.area().value())
                .param("speed", rule.speed().name())
                .param("active", rule.active())
                .param("rule", Json.write(rule))
                .update();
        if (saved == 0) {
            throw new IllegalArgumentException("There is no price area " + rule.area());
        }
    }

    @Override
    public void fix(AreaId area, SpeedClass speed, @Nullable Fixed fixed) {
        sql.sql("""
                        update price_rule set fixed = cast(:fixed as jsonb), due_at = '-infinity'
                        where area_id = :area and speed = :speed
                        """)
                .param("fixed", Json.writeOrNull(fixed))
                .param("area", area.value())
                .param("speed", speed.name())
                .update();
    }

    @Override
    public List<Steered> claim(Instant now, Duration lease, int limit) {
        return sql.sql(CLAIM)
                .param("now", Times.param(now))
                .param("until", Times.param(now.plus(lease)))
                .param("most", limit)
                .query(PostgresPriceRules::steered)
                .list();
    }

    @Override
    public void tended(AreaId area, SpeedClass speed, @Nullable Waiting waiting, Instant next) {
        sql.sql(TENDED)
                .param("waiting", Json.writeOrNull(waiting))
                .param("next", Times.param(next))
                .param("area", area.value())
                .param("speed", speed.name())
                .update();
    }

    private static Steered steered(ResultSet row, int number) throws SQLException {
        return new Steered(
                Json.read(row.getString("rule"), PriceRule.class),
                Columns.text(row, "fixed", json -> Json.read(json, Fixed.class)),
                Columns.text(row, "waiting", json -> Json.read(json, Waiting.class)));
    }
}

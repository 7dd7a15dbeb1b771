package io.emall.cpms.store;

import io.emall.cpms.core.tariff.ToldPrices;
import io.emall.cpms.core.unit.PartnerId;
import io.emall.cpms.core.unit.PriceId;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which eMSP acknowledged which price, in PostgreSQL. */
@Repository
public final class PostgresToldPrices implements ToldPrices {
    private final JdbcClient sql;

    public PostgresToldPrices(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public void told(PartnerId partner, List<Shown> shown, Instant at) {
        sql.sql("""
                        insert into price_told (price_id, partner_id, coming, at)
                        select price_id, :partner, coming, :at
                        from unnest(:prices::uuid[], :coming::boolean[]) as shown(price_id, coming)
                        order by price_id, coming on conflict do nothing
                        """)
                .param("prices", Columns.texts(shown, each -> each.price().toString()))
                .param("coming", Columns.texts(shown, each -> String.valueOf(each.coming())))
                .param("partner", partner.value())
                .param("at", Times.param(at))
                .update();
    }

    @Override
    public List<Told> of(PriceId price) {
        return sql.sql("""
                        select p.name, t.coming, t.at from price_told t join partner p on p.id = t.partner_id
                        where t.price_id = ? order by t.at, p.name
                        """)
                .param(price.value())
                .query((row, _) -> new Told(row.getString("name"), row.getBoolean("coming"), Times.read(row, "at")))
                .list();
    }
}

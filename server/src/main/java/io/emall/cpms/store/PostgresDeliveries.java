package io.emall.cpms.store;

import io.emall.cpms.core.partner.Deliveries;
import io.emall.cpms.core.unit.CdrId;
import io.emall.cpms.core.unit.PartnerId;
import java.net.URI;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which documents partners have, and where they keep them, in PostgreSQL: one statement for however many. */
@Repository
public final class PostgresDeliveries implements Deliveries {

    private static final String BEGIN = """
            insert into delivered_document (partner_id, object_id, at)
            select :partner, d.id, :at from unnest(:documents::text[]) as d(id) order by d.id
            on conflict do nothing returning object_id
            """;

    private static final String DELIVERED = """
            update delivered_document d set url = n.url, at = :at
            from unnest(:documents::text[], :urls::text[]) as n(id, url)
            where d.partner_id = :partner and d.object_id = n.id
            """;

    private final JdbcClient sql;

    public PostgresDeliveries(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Set<CdrId> begin(PartnerId partner, Collection<CdrId> cdrs, Instant at) {
        return about(BEGIN, partner, cdrs, at)
                .query((row, _) -> new CdrId(row.getString("object_id")))
                .set();
    }

    @Override
    public Map<CdrId, URI> places(PartnerId partner, Collection<CdrId> cdrs) {
        Map<CdrId, URI> places = new HashMap<>();
        sql.sql("select object_id, url from delivered_document"
                        + " where partner_id = ? and object_id = any(?) and url is not null")
                .param(partner.value())
                .param(cdrs.stream().map(CdrId::toString).toArray(String[]::new))
                .query(row -> {
                    places.put(new CdrId(row.getString("object_id")), URI.create(row.getString("url")));
                });
        return places;
    }

    @Override
    public void delivered(PartnerId partner, Map<CdrId, Optional<URI>> cdrs, Instant at) {
        if (cdrs.isEmpty()) {
            return;
        }
        String[] urls = cdrs.values().stream()
                .map(url -> url.map(URI::toString).orElse(null))
                .toArray(String[]::new);
        about(DELIVERED, partner, cdrs.keySet(), at).param("urls", urls).update();
    }

    private JdbcClient.StatementSpec about(String statement, PartnerId partner, Collection<CdrId> cdrs, Instant at) {
        return sql.sql(statement)
                .param("partner", partner.value())
                .param("documents", cdrs.stream().map(CdrId::toString).toArray(String[]::new))
                .param("at", Times.param(at));
    }
}

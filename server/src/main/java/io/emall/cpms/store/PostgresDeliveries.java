package io.emall.cpms.store;

import io.emall.cpms.core.partner.Deliveries;
import io.emall.cpms.core.unit.PartnerId;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which documents partners have, and where they keep them, in PostgreSQL. */
@Repository
public final class PostgresDeliveries implements Deliveries {

    private static final String BEGIN = """
            insert into delivered_document (partner_id, object_id, at) values (:partner, :document, :at)
            on conflict do nothing
            """;

    private static final String DELIVERED = """
            update delivered_document set url = :url, at = :at where partner_id = :partner and object_id = :document
            """;

    private final JdbcClient sql;

    public PostgresDeliveries(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public boolean begin(PartnerId partner, String document, Instant at) {
        return about(BEGIN, partner, document, at).update() == 1;
    }

    @Override
    public void delivered(PartnerId partner, String document, @Nullable URI where, Instant at) {
        about(DELIVERED, partner, document, at)
                .param("url", where == null ? null : where.toString())
                .update();
    }

    private JdbcClient.StatementSpec about(String statement, PartnerId partner, String document, Instant at) {
        return sql.sql(statement)
                .param("partner", partner.value())
                .param("document", document)
                .param("at", Times.param(at));
    }
}

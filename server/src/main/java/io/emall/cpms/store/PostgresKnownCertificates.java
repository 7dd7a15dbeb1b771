package io.emall.cpms.store;

import io.emall.cpms.core.security.CertificateUse;
import io.emall.cpms.core.security.KnownCertificates;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Certificates of others in PostgreSQL. */
@Repository
public final class PostgresKnownCertificates implements KnownCertificates {

    private static final String ADD = """
            insert into known_certificate (fingerprint, use, pem, added_at) values (?, ?, ?, ?)
            on conflict (fingerprint, use) do nothing
            """;

    private final JdbcClient sql;

    public PostgresKnownCertificates(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public List<Known> all() {
        return sql.sql("select * from known_certificate order by use, added_at, fingerprint")
                .query((row, number) -> new Known(
                        row.getString("fingerprint"),
                        CertificateUse.valueOf(row.getString("use")),
                        row.getString("pem"),
                        Times.read(row, "added_at")))
                .list();
    }

    @Override
    public void add(Known known) {
        sql.sql(ADD)
                .param(known.fingerprint())
                .param(known.use().name())
                .param(known.pem())
                .param(Times.param(known.addedAt()))
                .update();
    }

    @Override
    public void remove(String fingerprint, CertificateUse use) {
        sql.sql("delete from known_certificate where fingerprint = ? and use = ?")
                .param(fingerprint)
                .param(use.name())
                .update();
    }
}

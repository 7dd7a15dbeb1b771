package io.emall.cpms.store;

import io.emall.cpms.core.security.CertificateHash;
import io.emall.cpms.core.security.CertificateUse;
import io.emall.cpms.core.security.InstalledCertificates;
import io.emall.cpms.core.security.SecurityCommands.Held;
import io.emall.cpms.core.unit.StationId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

/** What stations hold, in PostgreSQL. */
@Repository
public final class PostgresInstalledCertificates implements InstalledCertificates {

    private static final String ADD = """
            insert into installed_certificate (station_id, use, algorithm, issuer_name_hash, issuer_key_hash, serial)
            values (?, ?, ?, ?, ?, ?) on conflict do nothing
            """;

    private static final String TOLD = """
            insert into station_security (station_id, certificates_at) values (?, ?)
            on conflict (station_id) do update set certificates_at = excluded.certificates_at
            """;

    private static final String REMOVE = """
            delete from installed_certificate where station_id = ? and algorithm = ? and issuer_name_hash = ?
                and issuer_key_hash = ? and serial = ?
            """;

    private final JdbcClient sql;
    private final TransactionOperations transaction;

    public PostgresInstalledCertificates(JdbcClient sql, TransactionOperations transaction) {
        this.sql = sql;
        this.transaction = transaction;
    }

    @Override
    public List<Held> of(StationId station) {
        return sql.sql("select * from installed_certificate where station_id = ? order by use, serial, algorithm")
                .param(station.value())
                .query((row, number) -> new Held(
                        CertificateUse.valueOf(row.getString("use")),
                        new CertificateHash(
                                row.getString("algorithm"),
                                row.getString("issuer_name_hash"),
                                row.getString("issuer_key_hash"),
                                row.getString("serial"))))
                .list();
    }

    @Override
    public Optional<Instant> toldAt(StationId station) {
        return sql.sql(
                        "select certificates_at from station_security where station_id = ? and certificates_at is not null")
                .param(station.value())
                .query((row, number) -> Times.read(row, "certificates_at"))
                .optional();
    }

    @Override
    public void replace(StationId station, List<Held> held, Instant at) {
        transaction.executeWithoutResult(status -> {
            sql.sql("delete from installed_certificate where station_id = ?")
                    .param(station.value())
                    .update();
            held.forEach(one -> add(station, one));
            sql.sql(TOLD).param(station.value()).param(Times.param(at)).update();
        });
    }

    @Override
    public void add(StationId station, Held held) {
        hash(sql.sql(ADD).param(station.value()).param(held.use().name()), held.hash())
                .update();
    }

    @Override
    public void remove(StationId station, CertificateHash certificate) {
        hash(sql.sql(REMOVE).param(station.value()), certificate).update();
    }

    private static JdbcClient.StatementSpec hash(JdbcClient.StatementSpec statement, CertificateHash hash) {
        return statement
                .param(hash.algorithm())
                .param(hash.issuerNameHash())
                .param(hash.issuerKeyHash())
                .param(hash.serial());
    }
}

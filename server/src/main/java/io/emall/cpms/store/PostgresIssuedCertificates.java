package io.emall.cpms.store;

import io.emall.cpms.core.security.IssuedCertificates;
import io.emall.cpms.core.unit.StationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What our authority signed, in PostgreSQL. */
@Repository
public final class PostgresIssuedCertificates implements IssuedCertificates {

    private static final String ADD = """
            insert into issued_certificate (serial, station_id, pem, not_after, issued_at)
            values (:serial, :station, :pem, :notAfter, :at)
            """;

    private final JdbcClient sql;

    public PostgresIssuedCertificates(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public void add(Issued issued) {
        StationId station = issued.station();
        sql.sql(ADD)
                .param("serial", issued.serial())
                .param("station", station == null ? null : station.value())
                .param("pem", issued.pem())
                .param("notAfter", Times.param(issued.notAfter()))
                .param("at", Times.param(issued.issuedAt()))
                .update();
    }

    @Override
    public Optional<Issued> find(String serial) {
        return sql.sql("select * from issued_certificate where serial = ?")
                .param(serial)
                .query(PostgresIssuedCertificates::issued)
                .optional();
    }

    @Override
    public List<Issued> of(StationId station) {
        return sql.sql("select * from issued_certificate where station_id = ? order by issued_at desc limit 20")
                .param(station.value())
                .query(PostgresIssuedCertificates::issued)
                .list();
    }

    /** Only the newest of each station counts. */
    @Override
    public List<Issued> expiringBefore(Instant moment, int limit) {
        return sql.sql("""
                        select * from issued_certificate i where station_id is not null and revoked_at is null
                            and not_after < ? and not exists (
                                select from issued_certificate n
                                where n.station_id = i.station_id and n.issued_at > i.issued_at)
                        order by not_after limit ?
                        """)
                .param(Times.param(moment))
                .param(limit)
                .query(PostgresIssuedCertificates::issued)
                .list();
    }

    @Override
    public void revoke(String serial, Instant at) {
        sql.sql("update issued_certificate set revoked_at = ? where serial = ? and revoked_at is null")
                .param(Times.param(at))
                .param(serial)
                .update();
    }

    private static Issued issued(ResultSet row, int number) throws SQLException {
        String station = row.getString("station_id");
        return new Issued(
                row.getString("serial"),
                station == null ? null : new StationId(station),
                row.getString("pem"),
                Times.read(row, "not_after"),
                Times.read(row, "issued_at"),
                Times.readOrNull(row, "revoked_at"));
    }
}

package io.emall.cpms.store;

import io.emall.cpms.core.security.Algorithm;
import io.emall.cpms.core.security.OwnCredentials;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

/** Our certificates with their sealed keys in PostgreSQL. */
@Repository
public final class PostgresOwnCredentials implements OwnCredentials {

    private static final String ADD = """
            insert into own_credential (id, purpose, algorithm, chain, key_sealed, in_use, made_at)
            values (:id, :purpose, :algorithm, :chain, :key, false, :at)
            """;

    private static final String REST = """
            update own_credential c set in_use = false from own_credential chosen
            where chosen.id = ? and c.purpose = chosen.purpose and c.in_use and c.id <> chosen.id
                and c.algorithm = chosen.algorithm
            """;

    private final JdbcClient sql;
    private final TransactionOperations transaction;
    private final Sealer sealer;

    public PostgresOwnCredentials(JdbcClient sql, TransactionOperations transaction, Sealer sealer) {
        this.sql = sql;
        this.transaction = transaction;
        this.sealer = sealer;
    }

    @Override
    public List<Kept> all() {
        return sql.sql("select * from own_credential order by made_at desc, id")
                .query(this::kept)
                .list();
    }

    @Override
    public void add(Kept kept) {
        sql.sql(ADD)
                .param("id", kept.id())
                .param("purpose", kept.purpose().name())
                .param("algorithm", kept.algorithm().name())
                .param("chain", kept.chain())
                .param("key", sealer.seal(kept.key()))
                .param("at", Times.param(kept.madeAt()))
                .update();
    }

    @Override
    public boolean use(UUID id) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            sql.sql(REST).param(id).update();
            return sql.sql("update own_credential set in_use = true where id = ?")
                            .param(id)
                            .update()
                    == 1;
        }));
    }

    @Override
    public void remove(UUID id) {
        sql.sql("delete from own_credential where id = ? and not in_use")
                .param(id)
                .update();
    }

    private Kept kept(ResultSet row, int number) throws SQLException {
        return new Kept(
                Columns.uuid(row, "id"),
                Purpose.valueOf(row.getString("purpose")),
                Algorithm.valueOf(row.getString("algorithm")),
                row.getString("chain"),
                sealer.open(row.getBytes("key_sealed")),
                row.getBoolean("in_use"),
                Times.read(row, "made_at"));
    }
}

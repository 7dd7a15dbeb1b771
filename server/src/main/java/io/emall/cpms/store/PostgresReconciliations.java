package io.emall.cpms.store;

import io.emall.cpms.core.partner.Reconciliation;
import io.emall.cpms.core.partner.Reconciliations;
import io.emall.cpms.core.unit.PartnerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Comparisons with partners, in PostgreSQL: one row each. */
@Repository
public final class PostgresReconciliations implements Reconciliations {

    private static final String SAVE = """
            insert into partner_reconciliation (partner_id, at, compared, missing, different, words, next_at)
            values (:partner, :at, :compared, :missing, :different, :words, :next)
            on conflict (partner_id) do update set at = excluded.at, compared = excluded.compared,
                missing = excluded.missing, different = excluded.different, words = excluded.words,
                next_at = excluded.next_at
            """;

    private final JdbcClient sql;

    public PostgresReconciliations(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Reconciliation> last(PartnerId partner) {
        return sql.sql("select * from partner_reconciliation where partner_id = ?")
                .param(partner.value())
                .query(PostgresReconciliations::reconciliation)
                .optional();
    }

    @Override
    public void save(PartnerId partner, Reconciliation result) {
        sql.sql(SAVE)
                .param("partner", partner.value())
                .param("at", Times.paramOrNull(result.at()))
                .param("compared", result.compared())
                .param("missing", result.missing())
                .param("different", result.different())
                .param("words", result.words())
                .param("next", Times.param(result.nextAt()))
                .update();
    }

    private static Reconciliation reconciliation(ResultSet row, int number) throws SQLException {
        return new Reconciliation(
                Times.readOrNull(row, "at"),
                row.getInt("compared"),
                row.getInt("missing"),
                row.getInt("different"),
                row.getString("words"),
                Times.read(row, "next_at"));
    }
}

package io.emall.cpms.store;

import io.emall.cpms.core.location.Operator;
import io.emall.cpms.core.location.Operators;
import io.emall.cpms.core.unit.OperatorId;
import io.emall.cpms.core.unit.VatRate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

/** The operators in PostgreSQL; the first one made is home. */
@Repository
public final class PostgresOperators implements Operators {

    private static final String HOME = "home";

    private static final String SAVE = """
            insert into operator (id, name, currency, zone, vat_percent)
            values (:id, :name, :currency, :zone, :vat)
            on conflict (id) do update set
                name = excluded.name, currency = excluded.currency, zone = excluded.zone, vat_percent = excluded.vat_percent
            """;

    /** Area ids are unique over all operators: the first operator's area bears the plain name. */
    private static final String DEFAULT_AREA = """
            insert into price_area (id, operator_id, name)
            select case when exists (select from price_area where id = 'default') then 'default-' || :id
                   else 'default' end, :id, 'default'
            where not exists (select from price_area where operator_id = :id)
            """;

    private final JdbcClient sql;
    private final TransactionOperations transaction;
    private final GatheredReads<String, Operator> home = new GatheredReads<>(this::home);

    public PostgresOperators(JdbcClient sql, TransactionOperations transaction) {
        this.sql = sql;
        this.transaction = transaction;
    }

    @Override
    public Operator home() {
        return home.find(HOME).orElseThrow(() -> new IllegalStateException("No operator has been set up"));
    }

    private Map<String, Operator> home(List<String> asked) {
        return sql
                .sql("select * from operator order by number limit 1")
                .query(PostgresOperators::operator)
                .list()
                .stream()
                .collect(Collectors.toMap(_ -> HOME, Function.identity()));
    }

    @Override
    public Optional<Operator> find(OperatorId id) {
        return sql.sql("select * from operator where id = ?")
                .param(id.toString())
                .query(PostgresOperators::operator)
                .optional();
    }

    @Override
    public void save(Operator operator) {
        transaction.executeWithoutResult(_ -> {
            String id = operator.id().toString();
            sql.sql(SAVE)
                    .param("id", id)
                    .param("name", operator.name())
                    .param("currency", operator.currency().getCurrencyCode())
                    .param("zone", operator.zone().getId())
                    .param("vat", operator.vat().percent())
                    .update();
            sql.sql(DEFAULT_AREA).param("id", id).update();
        });
    }

    private static Operator operator(ResultSet row, int number) throws SQLException {
        return new Operator(
                OperatorId.parse(row.getString("id")),
                row.getString("name"),
                Currency.getInstance(row.getString("currency")),
                ZoneId.of(row.getString("zone")),
                new VatRate(row.getBigDecimal("vat_percent")));
    }
}

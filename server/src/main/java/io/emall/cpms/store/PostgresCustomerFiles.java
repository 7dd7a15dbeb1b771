package io.emall.cpms.store;

import io.emall.cpms.core.customer.CustomerFiles;
import io.emall.cpms.core.customer.CustomerInformation;
import io.emall.cpms.core.unit.Page;
import io.emall.cpms.core.unit.StationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

/** What stations told of customers, in PostgreSQL. */
@Repository
public final class PostgresCustomerFiles implements CustomerFiles {
    private static final String ASKED = """
            insert into customer_information (id, operator_id, number, station_id, at, who, report, clear, subject,
                state, changed_at)
            select :id, operator_id, :number, id, :at, :who, :report, :clear, :subject, :state, :at
            from station where id = :station
            """;

    /** A report may overtake the answer. */
    private static final String ANSWERED = """
            update customer_information set words = :words, changed_at = :at,
                state = case when state = 'ASKING' then :state else state end
            where id = :id
            """;

    private static final String TOLD = """
            insert into customer_information_part (number, position, data)
            select number, :position, :data from customer_information
            where number = :number and station_id = :station and state <> 'ERASED'
              and :position between 0 and 9999
            on conflict do nothing
            """;

    private static final String COMPLETE = """
            update customer_information set state = 'COMPLETE', changed_at = :at
            where number = :number and station_id = :station and state in ('ASKING', 'ACCEPTED')
            """;

    private static final String DATA = """
            (select string_agg(data, '' order by position) from customer_information_part p where p.number = c.number)
            """;

    private static final String ERASE_PARTS = """
            delete from customer_information_part where number in
                (select number from customer_information where %s)
            """;

    private static final String ERASE =
            "update customer_information set state = 'ERASED', subject = null, changed_at = :now where ";
    private static final String OLD = "at < :before and state <> 'ERASED'";
    private static final String ONE = "id = :id";
    private static final NewestFirst<CustomerInformation> NEWEST = new NewestFirst<>(
            "select c.*, null as data from customer_information c where station_id = :station",
            PostgresCustomerFiles::information,
            its -> new Cursor(its.at(), its.id()));

    private final JdbcClient sql;
    private final TransactionOperations transaction;

    public PostgresCustomerFiles(JdbcClient sql, TransactionOperations transaction) {
        this.sql = sql;
        this.transaction = transaction;
    }

    @Override
    public void asked(CustomerInformation asked) {
        sql.sql(ASKED)
                .param("id", asked.id())
                .param("number", asked.number())
                .param("station", asked.station().value())
                .param("at", Times.param(asked.at()))
                .param("who", asked.who())
                .param("report", asked.report())
                .param("clear", asked.clear())
                .param("subject", asked.subject())
                .param("state", asked.state().name())
                .update();
    }

    @Override
    public void answered(UUID id, CustomerInformation.State state, String words, Instant at) {
        sql.sql(ANSWERED)
                .param("id", id)
                .param("state", state.name())
                .param("words", Storable.text(words))
                .param("at", Times.param(at))
                .update();
    }

    @Override
    public boolean told(StationId station, int number, int position, String data, boolean last, Instant at) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            boolean kept = sql.sql(TOLD)
                            .param("station", station.value())
                            .param("number", number)
                            .param("position", position)
                            .param("data", Storable.text(data))
                            .update()
                    == 1;
            return last && complete(station, number, at) || kept;
        }));
    }

    private boolean complete(StationId station, int number, Instant at) {
        return sql.sql(COMPLETE)
                        .param("station", station.value())
                        .param("number", number)
                        .param("at", Times.param(at))
                        .update()
                == 1;
    }

    @Override
    public Optional<CustomerInformation> find(UUID id) {
        return sql.sql("select c.*, " + DATA + " as data from customer_information c where id = ?")
                .param(id)
                .query(PostgresCustomerFiles::information)
                .optional();
    }

    @Override
    public Page<CustomerInformation> page(StationId station, @Nullable String after, int limit) {
        return NEWEST.page(sql, Map.of("station", station.value()), after, limit);
    }

    @Override
    public void erase(Instant before, Instant now) {
        transaction.executeWithoutResult(status -> {
            sql.sql(ERASE_PARTS.formatted(OLD))
                    .param("before", Times.param(before))
                    .update();
            sql.sql(ERASE + OLD)
                    .param("before", Times.param(before))
                    .param("now", Times.param(now))
                    .update();
        });
    }

    @Override
    public void erase(UUID id, Instant now) {
        transaction.executeWithoutResult(status -> {
            sql.sql(ERASE_PARTS.formatted(ONE)).param("id", id).update();
            sql.sql(ERASE + ONE).param("id", id).param("now", Times.param(now)).update();
        });
    }

    private static CustomerInformation information(ResultSet row, int number) throws SQLException {
        return new CustomerInformation(
                Columns.uuid(row, "id"),
                row.getInt("number"),
                new StationId(row.getString("station_id")),
                Times.read(row, "at"),
                row.getString("who"),
                row.getBoolean("report"),
                row.getBoolean("clear"),
                row.getString("subject"),
                CustomerInformation.State.valueOf(row.getString("state")),
                row.getString("words"),
                row.getString("data"));
    }
}

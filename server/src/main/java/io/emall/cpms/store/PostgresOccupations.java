package io.emall.cpms.store;

import io.emall.cpms.core.schedule.Occupations;
import io.emall.cpms.core.unit.EvseUid;
import io.emall.cpms.core.unit.Interval;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What takes EVSEs' time, read from PostgreSQL; each is written with what it stands for. */
@Repository
public final class PostgresOccupations implements Occupations {

    private static final String TAKEN = """
            select asked.number, o.id, o.evse_uid, o.kind, lower(o.during) as since, upper(o.during) as until
            from rows from (jsonb_to_recordset(cast(:questions as jsonb)) as (evses text[], during jsonb))
                with ordinality as asked(evses, during, number)
                join occupation o on o.evse_uid = any(asked.evses) and o.during && tstzrange(
                    cast(asked.during ->> 'from' as timestamptz), cast(asked.during ->> 'until' as timestamptz))
            order by asked.number, lower(o.during)
            """;

    private record Question(List<EvseUid> evses, Interval during) {}

    private final JdbcClient sql;
    private final GatheredReads<Question, List<Occupation>> taken = new GatheredReads<>(this::taken);

    public PostgresOccupations(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public List<Occupation> of(Collection<EvseUid> evses, Interval during) {
        return taken.find(new Question(List.copyOf(evses), during)).orElse(List.of());
    }

    private Map<Question, List<Occupation>> taken(List<Question> questions) {
        Map<Question, List<Occupation>> found = new HashMap<>();
        sql.sql(TAKEN).param("questions", Json.write(questions)).query(row -> {
            found.computeIfAbsent(questions.get(row.getInt("number") - 1), _ -> new ArrayList<>())
                    .add(occupation(row));
        });
        return found;
    }

    private static Occupation occupation(ResultSet row) throws SQLException {
        return new Occupation(
                Columns.uuid(row, "id"),
                new EvseUid(row.getString("evse_uid")),
                Kind.valueOf(row.getString("kind")),
                new Interval(Times.read(row, "since"), Times.readOrNull(row, "until")));
    }
}

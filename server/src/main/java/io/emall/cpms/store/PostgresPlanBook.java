package io.emall.cpms.store;

import io.emall.cpms.core.energy.Flow;
import io.emall.cpms.core.energy.PlanBook;
import io.emall.cpms.core.energy.PlanSheet;
import io.emall.cpms.core.energy.PlanStep;
import io.emall.cpms.core.energy.Quarter;
import io.emall.cpms.core.unit.LocationId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

/** What was planned, and what came of it, in PostgreSQL. */
@Repository
public final class PostgresPlanBook implements PlanBook {

    private static final String SAVE_PLAN = """
            insert into energy_plan (location_id, operator_id, made_at, plan)
            select id, operator_id, :made, cast(:plan as jsonb) from location where id = :location
            on conflict (location_id) do update set made_at = excluded.made_at, plan = excluded.plan
            """;

    private static final String SAVE_QUARTER = """
            insert into energy_quarter (location_id, operator_id, begins, quarter)
            select id, operator_id, :begins, cast(:quarter as jsonb) from location where id = :location
            on conflict (location_id, begins) do update set quarter = excluded.quarter
            """;

    private final JdbcClient sql;
    private final TransactionOperations transaction;

    public PostgresPlanBook(JdbcClient sql, TransactionOperations transaction) {
        this.sql = sql;
        this.transaction = transaction;
    }

    @Override
    public void save(PlanSheet plan, Flow measured) {
        PlanStep present = plan.steps().getFirst();
        transaction.executeWithoutResult(_ -> {
            sql.sql(SAVE_PLAN)
                    .param("made", Times.param(plan.madeAt()))
                    .param("plan", Json.write(plan))
                    .param("location", plan.location().value())
                    .update();
            Flow soFar = quarters(plan.location(), present.at(), present.at().plusSeconds(1)).stream()
                    .map(Quarter::measured)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .map(before -> before.and(measured))
                    .orElse(measured);
            sql.sql(SAVE_QUARTER)
                    .param("begins", Times.param(present.at()))
                    .param("quarter", Json.write(new Quarter(present.at(), present, soFar)))
                    .param("location", plan.location().value())
                    .update();
        });
    }

    @Override
    public Optional<PlanSheet> latest(LocationId location) {
        return sql.sql("select plan from energy_plan where location_id = ?")
                .param(location.value())
                .query((row, _) -> Json.read(row.getString("plan"), PlanSheet.class))
                .optional();
    }

    @Override
    public List<Quarter> quarters(LocationId location, Instant from, Instant until) {
        return sql.sql("""
                        select quarter from energy_quarter
                        where location_id = :location and begins >= :from and begins < :until order by begins
                        """)
                .param("location", location.value())
                .param("from", Times.param(from))
                .param("until", Times.param(until))
                .query((row, _) -> Json.read(row.getString("quarter"), Quarter.class))
                .list();
    }

    @Override
    public int forget(Instant before, int most) {
        return sql.sql("""
                        delete from energy_quarter where (location_id, begins) in (
                            select location_id, begins from energy_quarter
                            where begins < :before order by begins limit :most)
                        """)
                .param("before", Times.param(before))
                .param("most", most)
                .update();
    }
}

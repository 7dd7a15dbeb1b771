package io.emall.cpms.store;

import io.emall.cpms.core.location.SpeedClass;
import io.emall.cpms.core.tariff.promotion.Proposal;
import io.emall.cpms.core.tariff.promotion.Proposals;
import io.emall.cpms.core.unit.AreaId;
import io.emall.cpms.core.unit.Interval;
import io.emall.cpms.core.unit.PriceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Proposed promotions in PostgreSQL; an exclusion constraint keeps one at a time. */
@Repository
public final class PostgresProposals implements Proposals {

    private static final String ADD = """
            insert into promotion_proposal (id, operator_id, area_id, speed, during, per_kwh, grounds, made_at)
            select :id, operator_id, id, :speed, tstzrange(:from, :until), :price, cast(:grounds as jsonb), :at
            from price_area where id = :area
            on conflict do nothing
            """;

    private static final String DECIDE = """
            update promotion_proposal set became = :became, decided_at = :at, decided_by = :by
            where id = :id and became is null
            """;

    private static final String SELECT =
            "select *, lower(during) as since, upper(during) as until from promotion_proposal ";

    private final JdbcClient sql;

    public PostgresProposals(JdbcClient sql) {
        this.sql = sql;
    }

    /** A state as a row has it. */
    private record Became(
            @Nullable String what,
            @Nullable Instant at,
            @Nullable String by) {
        static Became of(Proposal.State state) {
            return switch (state) {
                case Proposal.State.Open open -> new Became(null, null, null);
                case Proposal.State.Accepted(var at, var by) -> new Became("ACCEPTED", at, by);
                case Proposal.State.Dismissed(var at, var by) -> new Became("DISMISSED", at, by);
                case Proposal.State.Lapsed(var at, var why) -> new Became("LAPSED", at, why.name());
            };
        }

        Proposal.State state() {
            if (what == null || at == null || by == null) {
                return new Proposal.State.Open();
            }
            return switch (what) {
                case "ACCEPTED" -> new Proposal.State.Accepted(at, by);
                case "DISMISSED" -> new Proposal.State.Dismissed(at, by);
                default -> new Proposal.State.Lapsed(at, Proposal.Why.valueOf(by));
            };
        }
    }

    @Override
    public boolean add(Proposal proposal) {
        return sql.sql(ADD)
                        .param("id", proposal.id().value())
                        .param("area", proposal.area().value())
                        .param("speed", proposal.speed().name())
                        .param("from", Times.param(proposal.during().from()))
                        .param("until", Times.paramOrNull(proposal.during().until()))
                        .param("price", proposal.price())
                        .param("grounds", Json.write(proposal.grounds()))
                        .param("at", Times.param(proposal.madeAt()))
                        .update()
                > 0;
    }

    @Override
    public Optional<Proposal> find(PriceId id) {
        return sql.sql(SELECT + "where id = ?")
                .param(id.value())
                .query(PostgresProposals::proposal)
                .optional();
    }

    @Override
    public List<Proposal> open(AreaId area, SpeedClass speed) {
        return sql.sql(SELECT + "where area_id = ? and speed = ? and became is null order by since")
                .param(area.value())
                .param(speed.name())
                .query(PostgresProposals::proposal)
                .list();
    }

    @Override
    public List<Proposal> latest(int limit) {
        return sql.sql(SELECT + "order by decided_at desc nulls first, lower(during), id limit ?")
                .param(limit)
                .query(PostgresProposals::proposal)
                .list();
    }

    @Override
    public boolean decide(PriceId id, Proposal.State state) {
        Became became = Became.of(state);
        return sql.sql(DECIDE)
                        .param("id", id.value())
                        .param("became", became.what)
                        .param("at", Times.paramOrNull(became.at))
                        .param("by", became.by)
                        .update()
                > 0;
    }

    private static Proposal proposal(ResultSet row, int number) throws SQLException {
        return new Proposal(
                new PriceId(Columns.uuid(row, "id")),
                new AreaId(row.getString("area_id")),
                SpeedClass.valueOf(row.getString("speed")),
                new Interval(Times.read(row, "since"), Times.readOrNull(row, "until")),
                row.getBigDecimal("per_kwh"),
                Json.read(row.getString("grounds"), Proposal.Grounds.class),
                Times.read(row, "made_at"),
                new Became(row.getString("became"), Times.readOrNull(row, "decided_at"), row.getString("decided_by"))
                        .state());
    }
}

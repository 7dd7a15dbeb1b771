package io.emall.cpms.store;

import io.emall.cpms.core.balance.Balance;
import io.emall.cpms.core.balance.Balances;
import io.emall.cpms.core.balance.CarShare;
import io.emall.cpms.core.balance.SessionCarbon;
import io.emall.cpms.core.unit.LocationId;
import io.emall.cpms.core.unit.SessionId;
import io.emall.cpms.core.unit.WattHours;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

/** What each quarter-hour was made of, in PostgreSQL. */
@Repository
public final class PostgresBalances implements Balances {
    private static final String DUE = """
            select e.location_id from (
                select location_id from energy_site union select location_id from energy_device
                union select location_id from supply) e
            where not exists (
                select from energy_balance b where b.location_id = e.location_id and b.begins >= :begins)
            order by e.location_id limit :most
            """;
    private static final String SAVE = """
            insert into energy_balance (location_id, operator_id, begins, balance)
            select id, operator_id, :begins, cast(:balance as jsonb) from location where id = :location
            on conflict do nothing
            """;
    private static final String EMITTED = """
            insert into session_carbon (session_id, known_wh, grams) values (:session, :energy, :grams)
            on conflict (session_id) do update set known_wh = session_carbon.known_wh + excluded.known_wh,
                grams = session_carbon.grams + excluded.grams
            """;
    private static final String FORGET = """
            delete from energy_balance where (location_id, begins) in (
                select location_id, begins from energy_balance where begins < :before limit :most)
            """;

    private final JdbcClient sql;
    private final TransactionOperations transaction;

    public PostgresBalances(JdbcClient sql, TransactionOperations transaction) {
        this.sql = sql;
        this.transaction = transaction;
    }

    @Override
    public List<LocationId> due(Instant begins, int limit) {
        return sql.sql(DUE)
                .param("begins", Times.param(begins))
                .param("most", limit)
                .query((row, _) -> new LocationId(row.getString("location_id")))
                .list();
    }

    @Override
    public boolean save(Balance balance, Collection<CarShare> cars) {
        return Boolean.TRUE.equals(transaction.execute(_ -> {
            int saved = sql.sql(SAVE)
                    .param("begins", Times.param(balance.begins()))
                    .param("balance", Json.write(balance))
                    .param("location", balance.location().value())
                    .update();
            if (saved > 0) {
                cars.forEach(share -> emitted(balance, share));
            }
            return saved > 0;
        }));
    }

    private void emitted(Balance balance, CarShare share) {
        Double grams = balance.grams(share.energy());
        if (grams != null && share.energy().value().signum() > 0) {
            sql.sql(EMITTED)
                    .param("session", share.session().value())
                    .param("energy", share.energy().value())
                    .param("grams", grams)
                    .update();
        }
    }

    @Override
    public Optional<Balance> latest(LocationId location) {
        return sql.sql("select balance from energy_balance where location_id = ? order by begins desc limit 1")
                .param(location.value())
                .query((row, _) -> Json.read(row.getString("balance"), Balance.class))
                .optional();
    }

    @Override
    public List<Balance> between(LocationId location, Instant from, Instant until) {
        return sql.sql("""
                        select balance from energy_balance
                        where location_id = :location and begins >= :from and begins < :until order by begins
                        """)
                .param("location", location.value())
                .param("from", Times.param(from))
                .param("until", Times.param(until))
                .query((row, _) -> Json.read(row.getString("balance"), Balance.class))
                .list();
    }

    @Override
    public Map<SessionId, SessionCarbon> carbon(Collection<SessionId> sessions) {
        Map<SessionId, SessionCarbon> known = new HashMap<>();
        sql.sql("select * from session_carbon where session_id = any(:sessions)")
                .param("sessions", sessions.stream().map(SessionId::value).toArray(UUID[]::new))
                .query(row -> {
                    known.put(
                            new SessionId(Columns.uuid(row, "session_id")),
                            new SessionCarbon(new WattHours(row.getBigDecimal("known_wh")), row.getDouble("grams")));
                });
        return known;
    }

    @Override
    public int forget(Instant before, int most) {
        return sql.sql(FORGET)
                .param("before", Times.param(before))
                .param("most", most)
                .update();
    }
}

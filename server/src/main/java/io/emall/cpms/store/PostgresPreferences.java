package io.emall.cpms.store;

import io.emall.cpms.core.preference.PreferenceBook;
import io.emall.cpms.core.preference.Preferences;
import io.emall.cpms.core.unit.SessionId;
import io.emall.cpms.core.unit.WattHours;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What drivers want of their sessions, in PostgreSQL. */
@Repository
public final class PostgresPreferences implements PreferenceBook {

    private static final String SAVE = """
            insert into session_preference (session_id, kind, departure, energy_wh, may_discharge, at)
            values (:session, :kind, :departure, :energy, :discharge, :at)
            on conflict (session_id) do update set kind = excluded.kind, departure = excluded.departure,
                energy_wh = excluded.energy_wh, may_discharge = excluded.may_discharge, at = excluded.at
            """;

    private final JdbcClient sql;

    public PostgresPreferences(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Preferences> find(SessionId session) {
        return sql.sql("select * from session_preference where session_id = ?")
                .param(session.value())
                .query(PostgresPreferences::preferences)
                .optional();
    }

    @Override
    public void save(Preferences wanted) {
        sql.sql(SAVE)
                .param("session", wanted.session().value())
                .param("kind", wanted.kind().name())
                .param("departure", Times.paramOrNull(wanted.departure()))
                .param(
                        "energy",
                        wanted.energy() == null ? null : wanted.energy().value())
                .param("discharge", wanted.mayDischarge())
                .param("at", Times.param(wanted.at()))
                .update();
    }

    @Override
    public int forget(Instant before) {
        return sql.sql("delete from session_preference where at < ?")
                .param(Times.param(before))
                .update();
    }

    private static Preferences preferences(ResultSet row, int number) throws SQLException {
        BigDecimal energy = row.getBigDecimal("energy_wh");
        return new Preferences(
                new SessionId(Columns.uuid(row, "session_id")),
                Preferences.Kind.valueOf(row.getString("kind")),
                Times.readOrNull(row, "departure"),
                energy == null ? null : new WattHours(energy),
                row.getBoolean("may_discharge"),
                Times.read(row, "at"));
    }
}

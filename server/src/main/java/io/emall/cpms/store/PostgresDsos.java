package io.emall.cpms.store;

import io.emall.cpms.core.partner.Secret;
import io.emall.cpms.core.supply.Connection;
import io.emall.cpms.core.supply.Dso;
import io.emall.cpms.core.supply.DsoRole;
import io.emall.cpms.core.supply.Dsos;
import io.emall.cpms.core.supply.Hours;
import io.emall.cpms.core.supply.Mix;
import io.emall.cpms.core.supply.PriceSense;
import io.emall.cpms.core.unit.DsoId;
import io.emall.cpms.core.unit.OperatorId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;

/** The DSOs in PostgreSQL; their secrets are sealed. */
@Repository
public final class PostgresDsos implements Dsos {

    private static final TypeReference<Map<String, String>> SETTINGS = new TypeReference<>() {};

    private static final String SAVE = """
            insert into dso (id, operator_id, name, roles, currency, zone, protocol, settings, hours, sense,
                declared_mix, secret_sealed, enabled, last_updated, due_at)
            values (:id, :operator, :name, :roles, :currency, :zone, :protocol, cast(:settings as jsonb),
                cast(:hours as jsonb), cast(:sense as jsonb), cast(:mix as jsonb), :secret, :enabled, :updated, :updated)
            on conflict (id) do update set name = excluded.name, roles = excluded.roles, currency = excluded.currency,
                zone = excluded.zone, protocol = excluded.protocol, settings = excluded.settings,
                hours = excluded.hours, sense = excluded.sense, declared_mix = excluded.declared_mix,
                secret_sealed = coalesce(excluded.secret_sealed, dso.secret_sealed), enabled = excluded.enabled,
                last_updated = excluded.last_updated, due_at = excluded.due_at, failures = 0
            """;

    private static final String CLAIM = """
            update dso set due_at = :until where id in (
                select id from dso where enabled and protocol is not null and due_at <= :now
                order by due_at limit :limit for update skip locked)
            returning id
            """;

    private static final String ASKED = """
            update dso set failures = :failures, due_at = case when due_at < :soon then due_at else :again end
            where id = :id
            """;

    private final JdbcClient sql;
    private final Sealer sealer;

    public PostgresDsos(JdbcClient sql, Sealer sealer) {
        this.sql = sql;
        this.sealer = sealer;
    }

    @Override
    public List<Dso> all() {
        return sql.sql("select * from dso order by lower(name), id")
                .query(PostgresDsos::dso)
                .list();
    }

    @Override
    public Optional<Dso> find(DsoId id) {
        return sql.sql("select * from dso where id = ?")
                .param(id.value())
                .query(PostgresDsos::dso)
                .optional();
    }

    @Override
    public boolean save(Dso dso, @Nullable Secret secret) {
        try {
            connection(sql.sql(SAVE), dso.connection())
                    .param("id", dso.id().value())
                    .param("operator", dso.operator().toString())
                    .param("name", dso.name())
                    .param("roles", dso.roles().stream().map(DsoRole::name).toArray(String[]::new))
                    .param("currency", dso.currency().getCurrencyCode())
                    .param("zone", dso.zone().getId())
                    .param("sense", Json.write(dso.sense()))
                    .param("mix", Json.writeOrNull(dso.declared()))
                    .param("secret", secret == null ? null : sealer.seal(secret))
                    .param("enabled", dso.enabled())
                    .param("updated", Times.param(dso.lastUpdated()))
                    .update();
            return true;
        } catch (DuplicateKeyException taken) {
            return false;
        }
    }

    private static JdbcClient.StatementSpec connection(JdbcClient.StatementSpec statement, Connection connection) {
        return switch (connection) {
            case Connection.Network network ->
                statement
                        .param("protocol", network.protocol())
                        .param("settings", Json.write(network.settings()))
                        .param("hours", null);
            case Connection.TimeOfUse typed ->
                statement.param("protocol", null).param("settings", "{}").param("hours", Json.write(typed.hours()));
            case Connection.Upload table ->
                statement.param("protocol", null).param("settings", "{}").param("hours", null);
        };
    }

    @Override
    public boolean remove(DsoId id) {
        return sql.sql("delete from dso where id = ?").param(id.value()).update() > 0;
    }

    @Override
    public Optional<Secret> secret(DsoId id) {
        return sql.sql("select secret_sealed from dso where id = ? and secret_sealed is not null")
                .param(id.value())
                .query((row, _) -> sealer.open(row.getBytes("secret_sealed")))
                .optional();
    }

    @Override
    public List<DsoId> claim(Instant now, Instant until, int limit) {
        return sql.sql(CLAIM)
                .param("now", Times.param(now))
                .param("until", Times.param(until))
                .param("limit", limit)
                .query((row, _) -> new DsoId(Columns.uuid(row, "id")))
                .list();
    }

    @Override
    public void asked(DsoId id, Instant soon, Instant again, int failures) {
        sql.sql(ASKED)
                .param("id", id.value())
                .param("soon", Times.param(soon))
                .param("again", Times.param(again))
                .param("failures", failures)
                .update();
    }

    @Override
    public void wake(DsoId id, Instant now) {
        sql.sql("update dso set due_at = ? where id = ?")
                .param(Times.param(now))
                .param(id.value())
                .update();
    }

    @Override
    public int failures(DsoId id) {
        return sql.sql("select failures from dso where id = ?")
                .param(id.value())
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    private static Dso dso(ResultSet row, int number) throws SQLException {
        UUID id = Columns.uuid(row, "id");
        String mix = row.getString("declared_mix");
        return new Dso(
                new DsoId(id),
                OperatorId.parse(row.getString("operator_id")),
                row.getString("name"),
                Stream.of((String[]) row.getArray("roles").getArray())
                        .map(DsoRole::valueOf)
                        .collect(Collectors.toSet()),
                Currency.getInstance(row.getString("currency")),
                ZoneId.of(row.getString("zone")),
                connection(row),
                Json.read(row.getString("sense"), PriceSense.class),
                mix == null ? null : Json.read(mix, Mix.class),
                row.getBoolean("enabled"),
                Times.read(row, "last_updated"));
    }

    private static Connection connection(ResultSet row) throws SQLException {
        String protocol = row.getString("protocol");
        String hours = row.getString("hours");
        if (protocol != null) {
            return new Connection.Network(protocol, Json.read(row.getString("settings"), SETTINGS));
        }
        return hours == null ? new Connection.Upload() : new Connection.TimeOfUse(Json.read(hours, Hours.class));
    }
}

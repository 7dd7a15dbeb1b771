package io.emall.cpms.store;

import io.emall.cpms.core.account.KeyedHash;
import io.emall.cpms.core.account.Role;
import io.emall.cpms.core.account.User;
import io.emall.cpms.core.account.Users;
import io.emall.cpms.core.unit.UserId;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

/** The people in PostgreSQL. */
@Repository
public final class PostgresUsers implements Users {

    private static final String ADD = """
            insert into person (id, name, role, password_hash, enabled, created_at)
            values (:id, :name, :role, :hash, :enabled, :created)
            """;

    private static final String BY_API_TOKEN = """
            select p.* from api_token t join person p on p.id = t.person_id where t.hash = ?
            """;

    private static final String ADD_API_TOKEN = """
            insert into api_token (hash, person_id, label, created_at) values (:hash, :person, :label, :now)
            on conflict (person_id, label) do update set hash = excluded.hash, created_at = excluded.created_at
            """;

    private final JdbcClient sql;
    private final TransactionOperations transaction;
    private final InstantSource clock;
    private final KeyedHash hash;

    public PostgresUsers(JdbcClient sql, TransactionOperations transaction, InstantSource clock, KeyedHash hash) {
        this.sql = sql;
        this.transaction = transaction;
        this.clock = clock;
        this.hash = hash;
    }

    @Override
    public boolean isEmpty() {
        return sql.sql("select not exists (select from person)")
                .query(Boolean.class)
                .single();
    }

    @Override
    public Optional<User> find(UserId id) {
        return sql.sql("select * from person where id = ?")
                .param(id.value())
                .query(PostgresUsers::user)
                .optional();
    }

    @Override
    public Optional<User> findByName(String name) {
        return sql.sql("select * from person where lower(name) = lower(?)")
                .param(name)
                .query(PostgresUsers::user)
                .optional();
    }

    @Override
    public List<User> all() {
        return sql.sql("select * from person order by lower(name)")
                .query(PostgresUsers::user)
                .list();
    }

    @Override
    public boolean add(User user, String passwordHash) {
        try {
            insert(user, passwordHash);
            return true;
        } catch (DataAccessException e) {
            return Refusal.orThrow(e);
        }
    }

    /** The lock makes two who try at once take turns. */
    @Override
    public boolean addFirst(User user, String passwordHash) {
        return Boolean.TRUE.equals(transaction.execute(_ -> {
            sql.sql("lock table person in exclusive mode").update();
            if (!isEmpty()) {
                return false;
            }
            insert(user, passwordHash);
            return true;
        }));
    }

    private void insert(User user, String passwordHash) {
        sql.sql(ADD)
                .param("id", user.id().value())
                .param("name", user.name())
                .param("role", user.role().name())
                .param("hash", passwordHash)
                .param("enabled", user.enabled())
                .param("created", Times.param(user.createdAt()))
                .update();
    }

    @Override
    public void save(User user) {
        sql.sql("update person set name = ?, role = ?, enabled = ? where id = ?")
                .param(user.name())
                .param(user.role().name())
                .param(user.enabled())
                .param(user.id().value())
                .update();
    }

    @Override
    public Optional<String> passwordHash(UserId id) {
        return sql.sql("select password_hash from person where id = ?")
                .param(id.value())
                .query(String.class)
                .optional();
    }

    @Override
    public void savePasswordHash(UserId id, String newHash) {
        sql.sql("update person set password_hash = ? where id = ?")
                .param(newHash)
                .param(id.value())
                .update();
    }

    @Override
    public Optional<User> findByApiToken(String token) {
        return sql.sql(BY_API_TOKEN)
                .param(hashed(token))
                .query(PostgresUsers::user)
                .optional();
    }

    @Override
    public void addApiToken(UserId user, String label, String token) {
        sql.sql(ADD_API_TOKEN)
                .param("hash", hashed(token))
                .param("person", user.value())
                .param("label", label)
                .param("now", Times.param(clock.instant()))
                .update();
    }

    @Override
    public List<String> apiTokenLabels(UserId user) {
        return sql.sql("select label from api_token where person_id = ? order by label")
                .param(user.value())
                .query((row, _) -> row.getString("label"))
                .list();
    }

    @Override
    public void removeApiToken(UserId user, String label) {
        sql.sql("delete from api_token where person_id = ? and label = ?")
                .param(user.value())
                .param(label)
                .update();
    }

    private byte[] hashed(String token) {
        return hash.of(token.getBytes(StandardCharsets.UTF_8));
    }

    private static User user(ResultSet row, int number) throws SQLException {
        return new User(
                new UserId(Columns.uuid(row, "id")),
                row.getString("name"),
                Role.valueOf(row.getString("role")),
                row.getBoolean("enabled"),
                Times.read(row, "created_at"));
    }
}

package io.emall.cpms.store;

import io.emall.cpms.core.alarm.Severity;
import io.emall.cpms.core.notice.Recipient;
import io.emall.cpms.core.notice.RecipientId;
import io.emall.cpms.core.notice.Recipients;
import io.emall.cpms.core.partner.Secret;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is told of alarms, in PostgreSQL; secrets are sealed. */
@Repository
public final class PostgresRecipients implements Recipients {

    private static final String SAVE = """
            insert into alarm_recipient (id, channel, address, least_severity, language, secret_sealed, created_at)
            values (:id, :channel, :address, :least, :language, :secret, :now)
            on conflict (id) do update set channel = excluded.channel, address = excluded.address,
                least_severity = excluded.least_severity, language = excluded.language,
                secret_sealed = coalesce(excluded.secret_sealed, alarm_recipient.secret_sealed)
            """;

    private final JdbcClient sql;
    private final Sealer sealer;

    public PostgresRecipients(JdbcClient sql, Sealer sealer) {
        this.sql = sql;
        this.sealer = sealer;
    }

    @Override
    public List<Recipient> all() {
        return sql.sql("select * from alarm_recipient order by channel, address")
                .query(PostgresRecipients::recipient)
                .list();
    }

    @Override
    public Optional<Recipient> find(RecipientId id) {
        return sql.sql("select * from alarm_recipient where id = ?")
                .param(id.value())
                .query(PostgresRecipients::recipient)
                .optional();
    }

    private static Recipient recipient(ResultSet row, int number) throws SQLException {
        RecipientId id = new RecipientId(Columns.uuid(row, "id"));
        Severity least = Severity.valueOf(row.getString("least_severity"));
        String address = row.getString("address");
        return "MAIL".equals(row.getString("channel"))
                ? new Recipient.Mail(id, address, least, Locale.forLanguageTag(row.getString("language")))
                : new Recipient.Webhook(id, URI.create(address), least);
    }

    @Override
    public boolean save(Recipient recipient, @Nullable Secret secret, Instant now) {
        try {
            save(recipient)
                    .param("secret", secret == null ? null : sealer.seal(secret))
                    .param("now", Times.param(now))
                    .update();
            return true;
        } catch (DuplicateKeyException taken) {
            return false;
        }
    }

    private JdbcClient.StatementSpec save(Recipient recipient) {
        JdbcClient.StatementSpec statement = sql.sql(SAVE)
                .param("id", recipient.id().value())
                .param("least", recipient.least().name());
        return switch (recipient) {
            case Recipient.Mail mail ->
                statement
                        .param("channel", "MAIL")
                        .param("address", mail.address())
                        .param("language", mail.language().toLanguageTag());
            case Recipient.Webhook hook ->
                statement
                        .param("channel", "WEBHOOK")
                        .param("address", hook.url().toString())
                        .param("language", "en");
        };
    }

    @Override
    public boolean remove(RecipientId id) {
        return sql.sql("delete from alarm_recipient where id = ?")
                        .param(id.value())
                        .update()
                > 0;
    }

    @Override
    public Optional<Secret> secret(RecipientId id) {
        return sql.sql("select secret_sealed from alarm_recipient where id = ? and secret_sealed is not null")
                .param(id.value())
                .query((row, _) -> sealer.open(row.getBytes("secret_sealed")))
                .optional();
    }
}

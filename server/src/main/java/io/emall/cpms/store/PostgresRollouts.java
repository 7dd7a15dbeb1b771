package io.emall.cpms.store;

import io.emall.cpms.core.security.CertificateUse;
import io.emall.cpms.core.security.Rollouts;
import io.emall.cpms.core.unit.StationId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Certificates on their way to stations, in PostgreSQL. */
@Repository
public final class PostgresRollouts implements Rollouts {

    private static final String START = """
            insert into certificate_rollout (fingerprint, use, station_id, state, due_at)
            select :fingerprint, :use, id, 'DUE', :at from station
            on conflict (fingerprint, use, station_id) do update set state = 'DUE', attempts = 0, due_at = excluded.due_at
            where certificate_rollout.state = 'REFUSED'
            """;

    private static final String EXTEND = """
            insert into certificate_rollout (fingerprint, use, station_id, state, due_at)
            select r.fingerprint, r.use, s.id, 'DUE', :at
            from (select distinct fingerprint, use from certificate_rollout) r cross join station s
            on conflict (fingerprint, use, station_id) do nothing
            """;

    private static final String CLAIM = """
            with due as (
                select r.ctid from certificate_rollout r join station s on s.id = r.station_id
                where r.state = 'DUE' and r.due_at <= :now and s.online
                order by r.due_at limit :limit for update of r skip locked)
            update certificate_rollout r set due_at = :until from due where r.ctid = due.ctid returning r.*
            """;

    private static final String PROGRESS = """
            select fingerprint, use, count(*) filter (where state = 'INSTALLED') as installed,
                count(*) filter (where state = 'REFUSED') as refused, count(*) filter (where state = 'DUE') as due
            from certificate_rollout group by fingerprint, use order by use, fingerprint
            """;

    private static final String LACKING = """
            select s.id, coalesce(r.state = 'REFUSED', false) as refused, coalesce(r.words, '') as words
            from station s
            left join certificate_rollout r on r.station_id = s.id and r.fingerprint = :fingerprint and r.use = :use
            left join station_security y on y.station_id = s.id
            where coalesce(r.state, 'DUE') <> 'INSTALLED' and (not :encrypted or y.profile >= 2 or y.used >= 2)
            order by s.id limit :limit
            """;

    private static final String LATER = """
            update certificate_rollout set state = :state, words = :words, attempts = attempts + 1, due_at = :due
            where fingerprint = :fingerprint and use = :use and station_id = :station
            """;

    private static final String ENDED = """
            update certificate_rollout set state = :state, words = :words
            where fingerprint = :fingerprint and use = :use and station_id = :station
            """;

    private final JdbcClient sql;

    public PostgresRollouts(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public void start(String fingerprint, CertificateUse use, Instant at) {
        sql.sql(START)
                .param("fingerprint", fingerprint)
                .param("use", use.name())
                .param("at", Times.param(at))
                .update();
    }

    @Override
    public void stop(String fingerprint, CertificateUse use) {
        sql.sql("delete from certificate_rollout where fingerprint = ? and use = ?")
                .param(fingerprint)
                .param(use.name())
                .update();
    }

    @Override
    public void extend(Instant at) {
        sql.sql(EXTEND).param("at", Times.param(at)).update();
    }

    @Override
    public List<Step> claim(Instant now, Duration lease, int limit) {
        return sql.sql(CLAIM)
                .param("now", Times.param(now))
                .param("until", Times.param(now.plus(lease)))
                .param("limit", limit)
                .query((row, number) -> new Step(
                        row.getString("fingerprint"),
                        CertificateUse.valueOf(row.getString("use")),
                        new StationId(row.getString("station_id")),
                        row.getInt("attempts")))
                .list();
    }

    @Override
    public void installed(Step step) {
        ended(ENDED, step, "INSTALLED", "").update();
    }

    @Override
    public void refused(Step step, String words) {
        ended(ENDED, step, "REFUSED", words).update();
    }

    @Override
    public void later(Step step, String words, Instant due) {
        ended(LATER, step, "DUE", words).param("due", Times.param(due)).update();
    }

    private JdbcClient.StatementSpec ended(String statement, Step step, String state, String words) {
        return sql.sql(statement)
                .param("fingerprint", step.fingerprint())
                .param("use", step.use().name())
                .param("station", step.station().value())
                .param("state", state)
                .param("words", words.replace('\0', '\uFFFD'));
    }

    @Override
    public List<Progress> progress() {
        return sql.sql(PROGRESS)
                .query((row, number) -> new Progress(
                        row.getString("fingerprint"),
                        CertificateUse.valueOf(row.getString("use")),
                        row.getInt("installed"),
                        row.getInt("refused"),
                        row.getInt("due")))
                .list();
    }

    @Override
    public List<Lacking> lacking(String fingerprint, CertificateUse use, boolean encryptedOnly, int limit) {
        return sql.sql(LACKING)
                .param("fingerprint", fingerprint)
                .param("use", use.name())
                .param("encrypted", encryptedOnly)
                .param("limit", limit)
                .query((row, number) -> new Lacking(
                        new StationId(row.getString("id")), row.getBoolean("refused"), row.getString("words")))
                .list();
    }
}

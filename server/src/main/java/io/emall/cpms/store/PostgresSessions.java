package io.emall.cpms.store;

import io.emall.cpms.core.session.ChargeDetailRecord;
import io.emall.cpms.core.session.ChargingSession;
import io.emall.cpms.core.session.MeterReading;
import io.emall.cpms.core.session.SessionEvent;
import io.emall.cpms.core.session.Sessions;
import io.emall.cpms.core.unit.BookingId;
import io.emall.cpms.core.unit.CdrId;
import io.emall.cpms.core.unit.Page;
import io.emall.cpms.core.unit.PartnerId;
import io.emall.cpms.core.unit.SessionId;
import io.emall.cpms.core.unit.TokenUid;
import io.emall.cpms.core.unit.WattHours;
import io.emall.cpms.core.unit.Watts;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;

/** Looking at sessions in PostgreSQL: every list is paged by key and backed by an index. */
@Repository
public final class PostgresSessions implements Sessions {

    private static final TypeReference<List<MeterReading.Sample>> SAMPLES = new TypeReference<>() {};

    /** The session's time bounds keep the search within its few partitions; stations' clocks may be a day off. */
    private static final String READINGS = """
            select v.* from session s join meter_value v on v.station_id = s.station_id
                and v.read_at >= s.started_at - interval '1 day'
                and v.read_at <= coalesce(s.ended_at + interval '1 day', 'infinity')
            where s.id = ? and v.session_id = s.id
            order by v.read_at, v.begin desc, v.digest
            """;

    /**
     * A closed session's row is written with its every change; a running one's progress shows only in its meter, which
     * has no index: there are few of them, so they are looked at one by one.
     */
    private static final String CHANGED_IDS = """
            select s.id, s.last_updated as changed from session s
            where s.partner_id = :partner and s.state in ('ENDED', 'ABANDONED')
                and s.last_updated >= :from and s.last_updated < :to
            union all
            select s.id, greatest(s.last_updated, m.last_updated) from session s
                left join session_meter m on m.session_id = s.id
            where s.partner_id = :partner and s.state in ('PENDING', 'ACTIVE')
                and greatest(s.last_updated, m.last_updated) >= :from
                and greatest(s.last_updated, m.last_updated) < :to
            """;

    private static final String CHANGED = """
            with page as materialized (%s order by changed, id limit :limit offset :offset)
            """.formatted(CHANGED_IDS)
            + StoredSession.SELECT
            + "join page on page.id = s.id order by page.changed, page.id";

    private static final String RECORDS_BETWEEN = """
            from cdr where partner_id = :partner and created_at >= :from and created_at < :to
            """;

    private final JdbcClient sql;

    public PostgresSessions(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Optional<ChargingSession> find(SessionId id) {
        return find(Set.of(id)).stream().findFirst();
    }

    @Override
    public Optional<ChargingSession> findByBooking(BookingId booking) {
        return sql.sql(StoredSession.SELECT + "where s.booking_id = ? order by s.started_at desc limit 1")
                .param(booking.value())
                .query(StoredSession::read)
                .optional();
    }

    @Override
    public List<ChargingSession> find(Collection<SessionId> ids) {
        return sql.sql(StoredSession.SELECT + "where s.id = any(?)")
                .param(uuids(ids))
                .query(StoredSession::read)
                .list();
    }

    private static UUID[] uuids(Collection<SessionId> ids) {
        return ids.stream().map(SessionId::value).toArray(UUID[]::new);
    }

    @Override
    public Page<ChargingSession> page(Filter filter, @Nullable String after, int limit) {
        Cursor cursor = Cursor.parse(after);
        StringBuilder where = new StringBuilder("where true");
        if (cursor != null) {
            where.append(" and (s.started_at, s.id) < (:at, :id)");
        }
        if (filter.station() != null) {
            where.append(" and s.station_id = :station");
        }
        if (filter.location() != null) {
            where.append(" and s.location_id = :location");
        }
        if (filter.token() != null) {
            where.append(" and s.token = :token");
        }
        if (filter.running() != null) {
            where.append(filter.running() ? " and" : " and not").append(" s.state in ('PENDING', 'ACTIVE')");
        }
        StatementSpec query =
                sql.sql(StoredSession.SELECT + where + " order by s.started_at desc, s.id desc limit :limit");
        bind(query, filter, cursor);
        List<ChargingSession> found =
                query.param("limit", limit + 1).query(StoredSession::read).list();
        return Pages.of(found, limit, s -> new Cursor(s.startedAt(), s.id().value()).toString());
    }

    private static void bind(StatementSpec query, Filter filter, @Nullable Cursor cursor) {
        if (cursor != null) {
            query.param("at", Times.param(cursor.at())).param("id", cursor.id());
        }
        if (filter.station() != null) {
            query.param("station", filter.station().value());
        }
        if (filter.location() != null) {
            query.param("location", filter.location().value());
        }
        if (filter.token() != null) {
            query.param("token", new TokenUid(filter.token()).folded());
        }
    }

    @Override
    public List<MeterReading> readings(SessionId id) {
        return sql.sql(READINGS)
                .param(id.value())
                .query(PostgresSessions::reading)
                .list();
    }

    @Override
    public List<SessionEvent> story(SessionId id) {
        return sql.sql("select * from session_event where session_id = ? order by position")
                .param(id.value())
                .query((row, _) -> new SessionEvent(
                        Times.read(row, "at"),
                        SessionEvent.Kind.valueOf(row.getString("kind")),
                        row.getString("detail")))
                .list();
    }

    @Override
    public List<ChargingSession> changed(PartnerId partner, Instant from, @Nullable Instant to, int offset, int limit) {
        return between(sql.sql(CHANGED), partner, from, to)
                .param("limit", limit)
                .param("offset", offset)
                .query(StoredSession::read)
                .list();
    }

    @Override
    public long countChanged(PartnerId partner, Instant from, @Nullable Instant to) {
        return between(sql.sql("select count(*) from (" + CHANGED_IDS + ") ids"), partner, from, to)
                .query(Long.class)
                .single();
    }

    @Override
    public List<ChargeDetailRecord> records(SessionId id) {
        return sql.sql("select document from cdr where session_id = ? order by issue")
                .param(id.value())
                .query(PostgresSessions::record)
                .list();
    }

    @Override
    public List<ChargeDetailRecord> records(Collection<CdrId> ids) {
        return sql.sql("select document from cdr where id = any(?)")
                .param(Columns.texts(ids, CdrId::text))
                .query(PostgresSessions::record)
                .list();
    }

    @Override
    public List<ChargeDetailRecord> records(
            PartnerId partner, @Nullable Instant from, @Nullable Instant to, int offset, int limit) {
        String query = "select document " + RECORDS_BETWEEN
                + "order by created_at, session_id, issue limit :limit offset :offset";
        return between(sql.sql(query), partner, from, to)
                .param("limit", limit)
                .param("offset", offset)
                .query(PostgresSessions::record)
                .list();
    }

    @Override
    public long countRecords(PartnerId partner, @Nullable Instant from, @Nullable Instant to) {
        return between(sql.sql("select count(*) " + RECORDS_BETWEEN), partner, from, to)
                .query(Long.class)
                .single();
    }

    private static StatementSpec between(
            StatementSpec statement, PartnerId partner, @Nullable Instant from, @Nullable Instant to) {
        return statement
                .param("partner", partner.value())
                .param("from", Times.param(from == null ? Instant.MIN : from))
                .param("to", Times.param(to == null ? Instant.MAX : to));
    }

    private static ChargeDetailRecord record(ResultSet row, int number) throws SQLException {
        return Json.read(row.getString("document"), ChargeDetailRecord.class);
    }

    private static MeterReading reading(ResultSet row, int number) throws SQLException {
        BigDecimal register = row.getBigDecimal("register_wh");
        Double power = Columns.real(row, "power_w");
        return new MeterReading(
                Times.read(row, "read_at"),
                register == null ? null : new WattHours(register),
                power == null ? null : new Watts(power),
                Columns.integer(row, "soc"),
                row.getBoolean("begin"),
                Json.read(row.getString("samples"), SAMPLES));
    }
}

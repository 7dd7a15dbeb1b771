package io.emall.cpms.store;

import io.emall.cpms.core.session.ChargeDetailRecord;
import io.emall.cpms.core.session.ChargingSession;
import io.emall.cpms.core.session.MeterReading;
import io.emall.cpms.core.session.NotDurable;
import io.emall.cpms.core.session.SessionChange;
import io.emall.cpms.core.session.SessionEvent;
import io.emall.cpms.core.session.SessionLedger;
import io.emall.cpms.core.session.Transaction;
import io.emall.cpms.core.token.Driver;
import io.emall.cpms.core.unit.PartnerId;
import io.emall.cpms.core.unit.SessionId;
import io.emall.cpms.core.unit.StationId;
import io.emall.cpms.core.unit.TokenUid;
import io.emall.cpms.core.unit.Uuids;
import io.emall.cpms.store.lane.Lanes;
import io.emall.cpms.store.lane.Row;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sessions become durable here, many stations' in one commit. */
@Repository
public final class PostgresSessionLedger implements SessionLedger {

    private static final String CURRENT = StoredSession.SELECT + """
            where s.id in (select its.id from unnest(?) as asked(station) cross join lateral (
                select id from session where station_id = asked.station and (state = 'ACTIVE' or state_until is not null)
                union all
                (select id from session where station_id = asked.station order by started_at desc, id desc limit 20)) its)
            order by s.started_at, s.id
            """;

    private static final String RUNNING_ON = StoredSession.SELECT + """
            join station st on st.id = s.station_id and st.online
            where s.token = any(?) and s.state = 'ACTIVE' and s.partner_id is not null
            """;

    private static final String LAST_BILL = """
            select distinct on (session_id) document from cdr where session_id = any(?) and issue % 2 = 0
            order by session_id, issue desc
            """;

    private final GatheredReads<SessionId, ChargeDetailRecord> lastBill = new GatheredReads<>(this::lastBill);
    private final GatheredReads<String, List<ChargingSession>> runningOn = new GatheredReads<>(this::runningOn);
    private final GatheredReads<StationId, List<ChargingSession>> current = new GatheredReads<>(this::current);
    private final Lanes lanes;
    private final JdbcClient sql;
    private final InstantSource clock;
    private final NumberBlocks numbers;
    private final Positions positions;
    private final Uuids uuids;
    private final LastWritten lastWritten = new LastWritten();

    public PostgresSessionLedger(Lanes lanes, JdbcClient sql, InstantSource clock) {
        this.lanes = lanes;
        this.sql = sql;
        this.clock = clock;
        this.numbers = new NumberBlocks(sql, "session_number", 1000);
        this.positions = new Positions(clock);
        this.uuids = new Uuids(clock);
    }

    @Override
    public int nextNumber() {
        return numbers.next();
    }

    @Override
    public ChargingSession write(SessionChange change) {
        ChargingSession session = change.session();
        try {
            if (!lanes.write(session.place().station().value(), rows(change)).applied()) {
                return recorded(session);
            }
            lastWritten.put(session);
            return session;
        } catch (NotDurable e) {
            // It may have been written all the same, so what stands there is no longer known.
            lastWritten.forget(session.id());
            throw e;
        }
    }

    private List<Row> rows(SessionChange change) {
        ChargingSession session = change.session();
        List<Row> rows = new ArrayList<>();
        if (change.opened()) {
            rows.add(SessionRows.opened(session));
        } else if (!lastWritten.isSame(session)) {
            rows.add(SessionRows.changed(session));
        }
        rows.add(SessionRows.meter(session));
        for (MeterReading reading : change.readings()) {
            rows.add(FactRows.reading(session.place().station(), session.place().number(), session.id(), reading));
        }
        for (SessionEvent event : change.events()) {
            rows.add(FactRows.event(session.id(), positions.next(), event));
        }
        Instant stopBy = change.stopBy();
        if (stopBy != null) {
            rows.add(FactRows.stop(session.id(), stopBy));
        }
        addOutgoing(change, rows);
        return rows;
    }

    private void addOutgoing(SessionChange change, List<Row> rows) {
        Driver driver = change.session().driver();
        PartnerId partner = driver == null ? null : driver.partner();
        if (partner == null) {
            return;
        }
        rows.add(OutboxRows.session(partner, change.session().id(), clock.instant()));
        for (ChargeDetailRecord record : change.records()) {
            rows.add(FactRows.record(record, partner));
            rows.add(OutboxRows.record(partner, record.id(), clock.instant()));
        }
    }

    /** The session that holds this one's transaction, or this one as an earlier try wrote it. */
    private ChargingSession recorded(ChargingSession session) {
        Transaction transaction = session.transaction();
        Optional<ChargingSession> holder = transaction == null
                ? Optional.empty()
                : sql.sql(StoredSession.SELECT + "where s.station_id = ? and s.transaction_key = ?")
                        .param(session.place().station().value())
                        .param(transaction.key())
                        .query(StoredSession::read)
                        .optional();
        return holder.or(() -> sql.sql(StoredSession.SELECT + "where s.id = ?")
                        .param(session.id().value())
                        .query(StoredSession::read)
                        .optional())
                .orElseThrow(() -> new IllegalStateException("Session " + session.id() + " was never opened"));
    }

    @Override
    public void readings(StationId station, @Nullable Integer evse, List<MeterReading> readings) {
        if (!readings.isEmpty()) {
            lanes.write(
                    station.value(),
                    readings.stream()
                            .map(reading -> FactRows.reading(station, evse, null, reading))
                            .toList());
        }
    }

    @Override
    public void quarantine(StationId station, String what, String why) {
        lanes.write(station.value(), List.of(FactRows.quarantine(uuids.next(), station, clock.instant(), what, why)));
    }

    @Override
    public List<ChargingSession> current(StationId station) {
        return current.find(station).orElse(List.of());
    }

    @Override
    public Optional<ChargeDetailRecord> lastBill(SessionId session) {
        return lastBill.find(session);
    }

    private Map<SessionId, ChargeDetailRecord> lastBill(List<SessionId> sessions) {
        return sql
                .sql(LAST_BILL)
                .param(sessions.stream().map(SessionId::value).toArray(UUID[]::new))
                .query((row, _) -> Json.read(row.getString("document"), ChargeDetailRecord.class))
                .list()
                .stream()
                .collect(Collectors.toMap(ChargeDetailRecord::session, Function.identity()));
    }

    @Override
    public List<ChargingSession> runningOn(TokenUid token) {
        return runningOn.find(token.folded()).orElse(List.of());
    }

    private Map<String, List<ChargingSession>> runningOn(List<String> tokens) {
        return sql.sql(RUNNING_ON).param(tokens.toArray(String[]::new)).query(StoredSession::read).list().stream()
                .collect(Collectors.groupingBy(session ->
                        Objects.requireNonNull(session.driver()).token().folded()));
    }

    private Map<StationId, List<ChargingSession>> current(List<StationId> stations) {
        return sql
                .sql(CURRENT)
                .param(Columns.texts(stations, StationId::value))
                .query(StoredSession::read)
                .list()
                .stream()
                .collect(Collectors.groupingBy(session -> session.place().station()));
    }

    @Override
    public Optional<ChargingSession> byNumber(StationId station, int number) {
        return sql.sql(StoredSession.SELECT + "where s.number = ? and s.station_id = ?")
                .param(number)
                .param(station.value())
                .query(StoredSession::read)
                .optional();
    }

    /** A station may use a reference again: the newest counts. */
    @Override
    public Optional<ChargingSession> byReference(StationId station, String transactionReference) {
        return sql.sql(StoredSession.SELECT
                        + "where s.station_id = ? and s.transaction_ref = ? order by s.number desc limit 1")
                .param(station.value())
                .param(transactionReference)
                .query(StoredSession::read)
                .optional();
    }

    @Override
    public List<ChargingSession> overdue(Instant now, int limit) {
        return sql.sql(StoredSession.SELECT + "where s.state_until <= ? order by s.state_until limit ?")
                .param(Times.param(now))
                .param(limit)
                .query(StoredSession::read)
                .list();
    }

    /** The few that run are looked at one by one; what changes with every meter value has no index. */
    @Override
    public List<ChargingSession> silent(Instant since, int limit) {
        return sql.sql(StoredSession.SELECT + """
                        where s.state in ('PENDING', 'ACTIVE') and s.state = 'ACTIVE' and s.started_at < :since
                            and greatest(s.last_updated, m.last_updated) < :since
                        order by s.started_at, s.id limit :limit
                        """)
                .param("since", Times.param(since))
                .param("limit", limit)
                .query(StoredSession::read)
                .list();
    }

    @Override
    public List<ChargingSession> toStop(Instant now, Instant again, int limit) {
        List<UUID> due = sql.sql("""
                        update session_stop set due_at = :again where session_id in (
                            select session_id from session_stop where due_at <= :now order by due_at limit :limit
                            for update skip locked)
                        returning session_id
                        """)
                .param("now", Times.param(now))
                .param("again", Times.param(again))
                .param("limit", limit)
                .query((row, _) -> Columns.uuid(row, "session_id"))
                .list();
        return due.isEmpty()
                ? List.of()
                : sql.sql(StoredSession.SELECT + "where s.id = any(?)")
                        .param(due.toArray(UUID[]::new))
                        .query(StoredSession::read)
                        .list();
    }

    @Override
    public void stopped(SessionId session) {
        sql.sql("delete from session_stop where session_id = ?")
                .param(session.value())
                .update();
    }

    @Override
    public void tell(SessionId session, SessionEvent event) {
        lanes.write(session.toString(), List.of(FactRows.event(session, positions.next(), event)));
    }
}

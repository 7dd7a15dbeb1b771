package io.emall.cpms.store;

import static io.emall.cpms.store.lane.ColumnType.BOOL;
import static io.emall.cpms.store.lane.ColumnType.FLOAT8;
import static io.emall.cpms.store.lane.ColumnType.INT4;
import static io.emall.cpms.store.lane.ColumnType.MOMENT;
import static io.emall.cpms.store.lane.ColumnType.NUMERIC;
import static io.emall.cpms.store.lane.ColumnType.TEXT;
import static io.emall.cpms.store.lane.ColumnType.UUID;

import io.emall.cpms.core.session.ChargingSession;
import io.emall.cpms.core.session.Meter;
import io.emall.cpms.core.session.Place;
import io.emall.cpms.core.session.SessionState;
import io.emall.cpms.core.session.Transaction;
import io.emall.cpms.core.token.Driver;
import io.emall.cpms.core.unit.Watts;
import io.emall.cpms.store.lane.ColumnType;
import io.emall.cpms.store.lane.Kind;
import io.emall.cpms.store.lane.Row;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The rows of a session: one that seldom changes and one that changes with every meter value. */
final class SessionRows {

    private static final String COLUMNS = "id, number, operator_id, station_id, location_id, evse_number, evse_uid,"
            + " connector_id, state, state_until, ended_at, end_reason, started_at, transaction_key, transaction_ref,"
            + " start_heard, token, partner_id, driver, price_id, booking_id, last_updated";

    private static final ColumnType[] TYPES = {
        UUID, INT4, TEXT, TEXT, TEXT, INT4, TEXT, TEXT, TEXT, MOMENT, MOMENT, TEXT, MOMENT, TEXT, TEXT, BOOL, TEXT,
        UUID, TEXT, UUID, UUID, MOMENT
    };

    private static final String ARRAYS = "unnest(" + "?, ".repeat(TYPES.length - 1) + "?) as u(" + COLUMNS + ")";

    /** A start that was recorded before has no effect (P-40, field lesson 3). */
    private static final Kind OPENED = Kind.deciding(
            10,
            "insert into session (" + COLUMNS + ") select " + COLUMNS.replace("driver", "driver::jsonb") + " from "
                    + ARRAYS + " on conflict do nothing returning id::text, 0::bigint",
            TYPES);

    /** A pending session does not take a transaction that another session is known by. */
    private static final Kind CHANGED = Kind.deciding(11, """
            update session s set
                location_id = u.location_id, evse_number = u.evse_number, evse_uid = u.evse_uid,
                connector_id = u.connector_id, state = u.state, state_until = u.state_until, ended_at = u.ended_at,
                end_reason = u.end_reason, started_at = u.started_at, transaction_key = u.transaction_key,
                transaction_ref = u.transaction_ref, start_heard = u.start_heard, token = u.token, partner_id = u.partner_id, driver = u.driver::jsonb,
                price_id = u.price_id, booking_id = u.booking_id, last_updated = u.last_updated
            from %s
            where s.id = u.id and not exists (
                select from session o
                where o.station_id = u.station_id and o.transaction_key = u.transaction_key and o.id <> u.id)
            returning s.id::text, 0::bigint
            """.formatted(ARRAYS), TYPES);

    private static final Kind METER =
            Kind.plain(12, """
            insert into session_meter (session_id, first_wh, last_wh, power_w, soc, read_at, heard, last_updated,
                signed_begin, signed_end)
            select * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (session_id) do update set
                first_wh = excluded.first_wh, last_wh = excluded.last_wh, power_w = excluded.power_w, soc = excluded.soc,
                read_at = excluded.read_at, heard = excluded.heard, last_updated = excluded.last_updated,
                signed_begin = excluded.signed_begin, signed_end = excluded.signed_end
            """, UUID, NUMERIC, NUMERIC, FLOAT8, INT4, MOMENT, TEXT, MOMENT, TEXT, TEXT);

    private SessionRows() {}

    static Row opened(ChargingSession session) {
        return row(OPENED, session);
    }

    static Row changed(ChargingSession session) {
        return row(CHANGED, session);
    }

    static Row meter(ChargingSession session) {
        Meter meter = session.meter();
        Watts power = meter.power();
        return Row.of(
                METER,
                session.id(),
                meter.first() == null ? null : meter.first().value(),
                meter.last() == null ? null : meter.last().value(),
                power == null ? null : power.value(),
                meter.stateOfCharge(),
                Times.keptOrNull(meter.at()),
                session.heard(),
                Times.kept(session.lastUpdated()),
                meter.signed().begin(),
                meter.signed().end());
    }

    private static Row row(Kind kind, ChargingSession session) {
        Place place = session.place();
        Transaction transaction = session.transaction();
        Driver driver = session.driver();
        Ending ending = Ending.of(session.state());
        return Row.of(
                kind,
                session.id(),
                session.number(),
                session.operator(),
                place.station(),
                place.location(),
                place.number(),
                place.evse(),
                place.connector(),
                ending.state,
                Times.keptOrNull(ending.until),
                Times.keptOrNull(ending.at),
                ending.reason,
                Times.kept(session.startedAt()),
                transaction == null ? null : transaction.key(),
                transaction == null ? null : transaction.reference(),
                transaction != null && transaction.startHeard(),
                driver == null ? null : driver.token().folded(),
                driver == null ? null : driver.partner(),
                Json.writeOrNull(driver),
                session.price(),
                session.booking(),
                Times.kept(session.lastUpdated()));
    }

    /** A state, spread over its columns. */
    private record Ending(
            String state,
            @Nullable Instant until,
            @Nullable Instant at,
            @Nullable String reason) {

        static Ending of(SessionState state) {
            return switch (state) {
                case SessionState.Pending(Instant until) -> new Ending("PENDING", until, null, null);
                case SessionState.Active() -> new Ending("ACTIVE", null, null, null);
                case SessionState.Ended ended -> new Ending("ENDED", ended.settleBy(), ended.at(), ended.reason());
                case SessionState.Abandoned(String why) -> new Ending("ABANDONED", null, null, why);
            };
        }
    }
}

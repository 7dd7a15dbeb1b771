package io.emall.cpms.store;

import static io.emall.cpms.store.lane.ColumnType.BOOL;
import static io.emall.cpms.store.lane.ColumnType.FLOAT8;
import static io.emall.cpms.store.lane.ColumnType.INT4;
import static io.emall.cpms.store.lane.ColumnType.INT8;
import static io.emall.cpms.store.lane.ColumnType.MOMENT;
import static io.emall.cpms.store.lane.ColumnType.NUMERIC;
import static io.emall.cpms.store.lane.ColumnType.TEXT;
import static io.emall.cpms.store.lane.ColumnType.UUID;

import io.emall.cpms.core.session.ChargeDetailRecord;
import io.emall.cpms.core.session.MeterReading;
import io.emall.cpms.core.session.SessionEvent;
import io.emall.cpms.core.tariff.Bill;
import io.emall.cpms.core.unit.PartnerId;
import io.emall.cpms.core.unit.SessionId;
import io.emall.cpms.core.unit.StationId;
import io.emall.cpms.core.unit.WattHours;
import io.emall.cpms.core.unit.Watts;
import io.emall.cpms.store.lane.Kind;
import io.emall.cpms.store.lane.Row;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rows that are only ever added: readings, lines of a session's story, bills and what nobody understood. */
final class FactRows {

    private static final Kind READING =
            Kind.plain(20, """
            insert into meter_value (station_id, evse_number, read_at, digest, session_id, register_wh, power_w, soc,
                begin, samples)
            select station, evse, at, digest, session, register, power, soc, begin, samples::json
            from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                as u(station, evse, at, digest, session, register, power, soc, begin, samples)
            on conflict do nothing
            """, TEXT, INT4, MOMENT, INT8, UUID, NUMERIC, FLOAT8, INT4, BOOL, TEXT);

    private static final Kind EVENT = Kind.plain(21, """
            insert into session_event (session_id, position, at, kind, detail)
            select * from unnest(?, ?, ?, ?, ?) on conflict do nothing
            """, UUID, INT8, MOMENT, TEXT, TEXT);

    private static final Kind RECORD = Kind.plain(
            22, """
            insert into cdr (id, session_id, issue, operator_id, partner_id, price_id, document, energy_wh, net, tax, gross,
                currency, created_at)
            select id, session, issue, operator, partner, price, document::json, energy, net, tax, gross, currency, created
            from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                as u(id, session, issue, operator, partner, price, document, energy, net, tax, gross, currency, created)
            on conflict do nothing
            """, TEXT, UUID, INT4, TEXT, UUID, UUID, TEXT, NUMERIC, NUMERIC, NUMERIC, NUMERIC, TEXT, MOMENT);

    private static final Kind QUARANTINE = Kind.plain(23, """
            insert into quarantine (id, station_id, at, what, why)
            select * from unnest(?, ?, ?, ?, ?) on conflict do nothing
            """, UUID, TEXT, MOMENT, TEXT, TEXT);

    /** A grace once begun is not prolonged. */
    private static final Kind STOP = Kind.plain(24, """
            insert into session_stop (session_id, due_at) select * from unnest(?, ?) on conflict do nothing
            """, UUID, MOMENT);

    private FactRows() {}

    static Row reading(StationId station, @Nullable Integer evse, @Nullable SessionId session, MeterReading reading) {
        String samples = Json.write(reading.samples());
        WattHours register = reading.register();
        Watts power = reading.power();
        return Row.of(
                READING,
                station,
                evse == null ? 0 : evse,
                Times.kept(reading.at()),
                Digest.of(reading, samples),
                session,
                register == null ? null : register.value(),
                power == null ? null : power.value(),
                reading.stateOfCharge(),
                reading.begin(),
                samples);
    }

    static Row event(SessionId session, long position, SessionEvent event) {
        return Row.of(EVENT, session, position, Times.kept(event.at()), event.kind(), event.detail());
    }

    /** What takes a bill back counts negative, so that the sum over a session's rows is what is owed for it. */
    static Row record(ChargeDetailRecord record, PartnerId partner) {
        Bill bill = record.bill();
        BigDecimal sign = BigDecimal.valueOf(record.isCredit() ? -1 : 1);
        return Row.of(
                RECORD,
                record.id(),
                record.session(),
                record.issue(),
                record.operator(),
                partner,
                record.tariff().id(),
                Json.write(record),
                bill.energy().value().multiply(sign),
                bill.net().amount().multiply(sign),
                bill.tax().amount().multiply(sign),
                bill.gross().amount().multiply(sign),
                bill.gross().currency().getCurrencyCode(),
                Times.kept(record.createdAt()));
    }

    static Row stop(SessionId session, Instant due) {
        return Row.of(STOP, session, Times.kept(due));
    }

    static Row quarantine(UUID id, StationId station, Instant at, String what, String why) {
        return Row.of(QUARANTINE, id, station, Times.kept(at), what, why);
    }
}

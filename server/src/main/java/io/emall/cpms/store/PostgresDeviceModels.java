package io.emall.cpms.store;

import io.emall.cpms.core.device.Changed;
import io.emall.cpms.core.device.DeviceChange;
import io.emall.cpms.core.device.DeviceModels;
import io.emall.cpms.core.device.DeviceReading;
import io.emall.cpms.core.device.DeviceVariable;
import io.emall.cpms.core.device.ReportPart;
import io.emall.cpms.core.device.VariableAddress;
import io.emall.cpms.core.device.Wanted;
import io.emall.cpms.core.unit.Page;
import io.emall.cpms.core.unit.StationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

/** What stations hold, in PostgreSQL. */
@Repository
public final class PostgresDeviceModels implements DeviceModels {

    private static final String SEARCH = """
            select * from device_variable where station_id = :station
                and (address collate "C", attribute) > (:address, :attribute)
                and (:text::text is null or address ilike :text or value ilike :text)
            order by address collate "C", attribute limit :limit
            """;

    private static final String ASKED = """
            insert into device_reading (station_id, request_id, asked_at, due_at)
            values (:station, nextval('device_report_number'), :now, :again)
            on conflict (station_id) do update set request_id = excluded.request_id, asked_at = excluded.asked_at,
                due_at = excluded.due_at, last_part = null, failure = null, attempts = device_reading.attempts + 1
            returning request_id
            """;

    private static final String REPORT = """
            select asked_at from device_reading
            where station_id = :station and request_id = :request and (completed_at is null or completed_at < asked_at)
            for update
            """;

    private static final String COMPLETE = """
            update device_reading r set completed_at = :now, due_at = :again, attempts = 0, failure = null
            where station_id = :station and last_part < (
                select count(*) from device_report_part p
                where p.station_id = r.station_id and p.request_id = r.request_id and p.part <= r.last_part)
            """;

    private static final String DUE = """
            with due as (
                select s.id from station s left join device_reading r on r.station_id = s.id
                where s.online and s.hold <> 'REJECTED' and s.booted_at < :settled
                    and (r.station_id is null or r.due_at <= :now or r.asked_at < s.booted_at)
                order by r.due_at nulls first, s.id limit :limit)
            insert into device_reading (station_id, asked_at, due_at) select id, :now, :later from due
            on conflict (station_id) do update set asked_at = excluded.asked_at, due_at = excluded.due_at
            returning station_id
            """;

    private static final String CHANGED = """
            insert into device_change (id, station_id, at, who, address, attribute, old_value, new_value, result, words)
            values (:id, :station, :at, :who, :address, :attribute, :before, :value, :result, :words)
            """;

    private final JdbcClient sql;
    private final TransactionOperations transaction;
    private final DeviceRows rows;

    public PostgresDeviceModels(JdbcClient sql, TransactionOperations transaction) {
        this.sql = sql;
        this.transaction = transaction;
        this.rows = new DeviceRows(sql);
    }

    @Override
    public Page<DeviceVariable> search(StationId station, @Nullable String text, @Nullable String after, int limit) {
        int cut = after == null ? -1 : after.lastIndexOf('#');
        List<DeviceVariable> found = sql.sql(SEARCH)
                .param("station", station.value())
                .param("text", text == null ? null : "%" + DeviceRows.literally(text) + "%")
                .param("address", after == null || cut < 0 ? "" : after.substring(0, cut))
                .param("attribute", after == null || cut < 0 ? "" : after.substring(cut + 1))
                .param("limit", limit + 1)
                .query(DeviceRows::variable)
                .list();
        return Pages.of(found, limit, its -> its.address() + "#" + its.attribute());
    }

    @Override
    public List<DeviceVariable> find(StationId station, List<VariableAddress> addresses) {
        return sql.sql("select * from device_variable where station_id = ? and address = any(?)")
                .param(station.value())
                .param(addresses.stream().map(VariableAddress::toString).toArray(String[]::new))
                .query(DeviceRows::variable)
                .list();
    }

    @Override
    public Optional<DeviceReading> reading(StationId station) {
        return sql.sql("""
                        select r.*, (select count(*) from device_report_part p
                            where p.station_id = r.station_id and p.request_id = r.request_id) as parts
                        from device_reading r where station_id = ?
                        """)
                .param(station.value())
                .query(PostgresDeviceModels::reading)
                .optional();
    }

    private static DeviceReading reading(ResultSet row, int number) throws SQLException {
        Integer last = Columns.integer(row, "last_part");
        return new DeviceReading(
                Times.read(row, "asked_at"),
                row.getInt("parts"),
                last == null ? null : last + 1,
                Times.readOrNull(row, "completed_at"),
                row.getString("failure"));
    }

    @Override
    public int asked(StationId station, Instant now, Instant again) {
        return sql.sql(ASKED)
                .param("station", station.value())
                .param("now", Times.param(now))
                .param("again", Times.param(again))
                .query(Integer.class)
                .single();
    }

    @Override
    public boolean reported(StationId station, ReportPart part, Instant now, Instant again) {
        return Boolean.TRUE.equals(transaction.execute(_ -> {
            Optional<Instant> asked = sql.sql(REPORT)
                    .param("station", station.value())
                    .param("request", part.requestId())
                    .query((row, _) -> Times.read(row, "asked_at"))
                    .optional();
            Instant generated = part.generatedAt().isAfter(now) ? now : part.generatedAt();
            rows.write(station, part.variables(), asked.orElse(generated));
            return asked.filter(at -> count(station, part, at, now, again)).isPresent();
        }));
    }

    /** @return whether all parts are there */
    private boolean count(StationId station, ReportPart part, Instant asked, Instant now, Instant again) {
        sql.sql("insert into device_report_part (station_id, request_id, part) values (?, ?, ?) on conflict do nothing")
                .param(station.value())
                .param(part.requestId())
                .param(part.number())
                .update();
        if (part.last()) {
            sql.sql("update device_reading set last_part = ? where station_id = ?")
                    .param(part.number())
                    .param(station.value())
                    .update();
        }
        int complete = sql.sql(COMPLETE)
                .param("station", station.value())
                .param("now", Times.param(now))
                .param("again", Times.param(again))
                .update();
        if (complete == 1) {
            rows.forgetOlder(station, asked);
        }
        return complete == 1;
    }

    @Override
    public void read(StationId station, List<DeviceVariable> all, Instant now, Instant again) {
        transaction.executeWithoutResult(_ -> {
            rows.write(station, all, now);
            rows.forgetOlder(station, now);
            sql.sql("update device_reading set completed_at = ?, due_at = ?, attempts = 0, failure = null"
                            + " where station_id = ?")
                    .param(Times.param(now))
                    .param(Times.param(again))
                    .param(station.value())
                    .update();
        });
    }

    @Override
    public void failed(StationId station, String why, Instant again) {
        sql.sql("update device_reading set failure = ?, due_at = ? where station_id = ?")
                .param(why)
                .param(Times.param(again))
                .param(station.value())
                .update();
    }

    @Override
    public List<StationId> due(Instant now, Instant settled, int limit) {
        return sql.sql(DUE)
                .param("now", Times.param(now))
                .param("later", Times.param(now.plusSeconds(600)))
                .param("settled", Times.param(settled))
                .param("limit", limit)
                .query((row, _) -> new StationId(row.getString("station_id")))
                .list();
    }

    @Override
    public void took(StationId station, Wanted wanted, Instant now) {
        sql.sql(
                        "update device_variable set value = ?, read_at = ? where station_id = ? and address = ? and attribute = ?"
                                + " and mutability <> 'WRITE_ONLY'")
                .param(Columns.storable(wanted.value()))
                .param(Times.param(now))
                .param(station.value())
                .param(wanted.address().toString())
                .param(wanted.attribute())
                .update();
    }

    @Override
    public void record(StationId station, DeviceChange change) {
        Wanted wanted = change.changed().wanted();
        sql.sql(CHANGED)
                .param("id", change.id())
                .param("station", station.value())
                .param("at", Times.param(change.at()))
                .param("who", change.who())
                .param("address", wanted.address().toString())
                .param("attribute", wanted.attribute())
                .param("before", change.before())
                .param("value", Columns.storable(wanted.value()))
                .param("result", change.changed().result().name())
                .param("words", Columns.storable(change.changed().words()))
                .update();
    }

    @Override
    public List<DeviceChange> changes(StationId station, int limit) {
        return sql.sql("select * from device_change where station_id = ? order by at desc, id desc limit ?")
                .param(station.value())
                .param(limit)
                .query(PostgresDeviceModels::change)
                .list();
    }

    private static DeviceChange change(ResultSet row, int number) throws SQLException {
        Wanted wanted = new Wanted(
                VariableAddress.parse(row.getString("address")),
                row.getString("attribute"),
                row.getString("new_value"));
        Changed changed = new Changed(wanted, Changed.Result.valueOf(row.getString("result")), row.getString("words"));
        return new DeviceChange(
                Columns.uuid(row, "id"),
                Times.read(row, "at"),
                row.getString("who"),
                row.getString("old_value"),
                changed);
    }

    @Override
    public void forgetChanges(Instant before) {
        sql.sql("delete from device_change where at < ?")
                .param(Times.param(before))
                .update();
        sql.sql("delete from device_report_part p where not exists (select from device_reading r"
                        + " where r.station_id = p.station_id and r.request_id = p.request_id)")
                .update();
    }
}

package io.emall.cpms.store;

import io.emall.cpms.core.alarm.Alarm;
import io.emall.cpms.core.alarm.AlarmId;
import io.emall.cpms.core.alarm.AlarmKey;
import io.emall.cpms.core.alarm.AlarmKind;
import io.emall.cpms.core.alarm.AlarmState;
import io.emall.cpms.core.alarm.AlarmState.Acknowledged;
import io.emall.cpms.core.alarm.AlarmState.Cleared;
import io.emall.cpms.core.alarm.AlarmState.Lasting;
import io.emall.cpms.core.alarm.Severity;
import io.emall.cpms.core.unit.StationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An alarm as a row, both ways. */
final class AlarmRows {

    private AlarmRows() {}

    static Alarm read(ResultSet row, int number) throws SQLException {
        return new Alarm(
                new AlarmId(Columns.uuid(row, "id")),
                key(row),
                Severity.valueOf(row.getString("severity")),
                row.getString("words"),
                row.getString("detail"),
                Times.read(row, "first_seen"),
                Times.read(row, "last_seen"),
                Times.read(row, "repeated_at"),
                row.getLong("count"),
                state(row),
                told(row));
    }

    private static AlarmKey key(ResultSet row) throws SQLException {
        return new AlarmKey(
                Columns.text(row, "station_id", StationId::new),
                Columns.integer(row, "evse_number"),
                Columns.integer(row, "connector_number"),
                AlarmKind.valueOf(row.getString("kind")),
                row.getString("code"));
    }

    private static AlarmState state(ResultSet row) throws SQLException {
        Instant acknowledged = Times.readOrNull(row, "acknowledged_at");
        Lasting lasting = acknowledged == null
                ? new AlarmState.Open()
                : new Acknowledged(row.getString("acknowledged_by"), acknowledged, row.getString("acknowledged_note"));
        Instant cleared = Times.readOrNull(row, "cleared_at");
        return cleared == null
                ? lasting
                : new Cleared(lasting, cleared, row.getString("cleared_by"), row.getString("cleared_words"));
    }

    private static Alarm.@Nullable Told told(ResultSet row) throws SQLException {
        Instant at = Times.readOrNull(row, "told_at");
        return at == null ? null : new Alarm.Told(at, Severity.valueOf(row.getString("told_severity")));
    }

    static Map<String, @Nullable Object> params(Alarm alarm) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("id", alarm.id().value());
        values.put("key", alarm.key().text());
        values.put("station", alarm.key().station() == null ? null : alarm.key().place());
        values.put("evse", alarm.key().evse());
        values.put("connector", alarm.key().connector());
        values.put("kind", alarm.key().kind().name());
        values.put("code", alarm.key().code());
        values.put("severity", alarm.severity().name());
        values.put("words", alarm.words());
        values.put("detail", alarm.detail());
        values.put("first", Times.param(alarm.firstSeen()));
        values.put("last", Times.param(alarm.lastSeen()));
        values.put("repeated", Times.param(alarm.repeatedAt()));
        values.put("count", alarm.count());
        Alarm.Told told = alarm.told();
        values.put("toldAt", told == null ? null : Times.param(told.at()));
        values.put("toldSeverity", told == null ? null : told.severity().name());
        values.putAll(state(alarm.state()));
        return values;
    }

    private static Map<String, @Nullable Object> state(AlarmState state) {
        Map<String, @Nullable Object> values = new HashMap<>();
        Cleared cleared = state instanceof Cleared over ? over : null;
        values.put("clearedAt", cleared == null ? null : Times.param(cleared.at()));
        values.put("clearedBy", cleared == null ? null : cleared.by());
        values.put("clearedWords", cleared == null ? null : cleared.words());
        AlarmState lasting = cleared == null ? state : cleared.before();
        Acknowledged seen = lasting instanceof Acknowledged acknowledged ? acknowledged : null;
        values.put("acknowledgedAt", seen == null ? null : Times.param(seen.at()));
        values.put("acknowledgedBy", seen == null ? null : seen.by());
        values.put("note", seen == null ? null : seen.note());
        return values;
    }
}

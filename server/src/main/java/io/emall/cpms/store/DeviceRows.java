package io.emall.cpms.store;

import io.emall.cpms.core.device.DeviceVariable;
import io.emall.cpms.core.device.DeviceVariable.Limits;
import io.emall.cpms.core.device.DeviceVariable.Mutability;
import io.emall.cpms.core.device.VariableAddress;
import io.emall.cpms.core.unit.StationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of variables; what is older never replaces what is newer. */
final class DeviceRows {
    /** More than any station has; one that invents variables fills nothing. */
    private static final int MOST = 20_000;

    private static final String WRITE = """
            insert into device_variable (station_id, address, attribute, value, mutability, data_type, unit, min_limit,
                max_limit, values_list, monitorable, read_at)
            select :station, u.address, u.attribute, u.value, u.mutability, u.data_type, u.unit, u.min_limit::numeric,
                u.max_limit::numeric, u.values_list, u.monitorable, :at
            from unnest(:address::text[], :attribute::text[], :value::text[], :mutability::text[], :type::text[],
                :unit::text[], :minimum::text[], :maximum::text[], :values::text[], :monitorable::boolean[])
                as u(address, attribute, value, mutability, data_type, unit, min_limit, max_limit, values_list,
                    monitorable)
            where (select count(*) from device_variable where station_id = :station) < :most
            on conflict (station_id, address, attribute) do update set value = excluded.value,
                mutability = excluded.mutability, data_type = excluded.data_type, unit = excluded.unit,
                min_limit = excluded.min_limit, max_limit = excluded.max_limit, values_list = excluded.values_list,
                monitorable = excluded.monitorable, read_at = excluded.read_at
            where device_variable.read_at <= excluded.read_at
            """;

    private final JdbcClient sql;

    DeviceRows(JdbcClient sql) {
        this.sql = sql;
    }

    void write(StationId station, List<DeviceVariable> variables, Instant at) {
        List<DeviceVariable> once = once(variables);
        if (once.isEmpty()) {
            return;
        }
        sql.sql(WRITE)
                .param("station", station.value())
                .param("at", Times.param(at))
                .param("most", MOST)
                .param("address", texts(once, its -> its.address().toString()))
                .param("attribute", texts(once, DeviceVariable::attribute))
                .param("value", texts(once, DeviceVariable::value))
                .param("mutability", texts(once, its -> its.mutability().name()))
                .param("type", limits(once, Limits::dataType))
                .param("unit", limits(once, Limits::unit))
                .param(
                        "minimum",
                        limits(
                                once,
                                its -> its.minimum() == null
                                        ? null
                                        : its.minimum().toString()))
                .param(
                        "maximum",
                        limits(
                                once,
                                its -> its.maximum() == null
                                        ? null
                                        : its.maximum().toString()))
                .param("values", limits(once, Limits::values))
                .param("monitorable", limits(once, its -> Boolean.toString(its.monitorable()), "false"))
                .update();
    }

    /** One statement cannot write a row twice; the later counts. */
    private static List<DeviceVariable> once(List<DeviceVariable> variables) {
        var byPlace = new LinkedHashMap<List<Object>, DeviceVariable>();
        variables.forEach(its -> byPlace.put(List.of(its.address(), its.attribute()), its));
        return List.copyOf(byPlace.values());
    }

    private static @Nullable String[] texts(
            List<DeviceVariable> variables, Function<DeviceVariable, @Nullable String> part) {
        @Nullable String[] column = new @Nullable String[variables.size()];
        for (int i = 0; i < column.length; i++) {
            column[i] = Columns.storable(part.apply(variables.get(i)));
        }
        return column;
    }

    private static @Nullable String[] limits(List<DeviceVariable> variables, Function<Limits, @Nullable String> part) {
        return limits(variables, part, null);
    }

    private static @Nullable String[] limits(
            List<DeviceVariable> variables, Function<Limits, @Nullable String> part, @Nullable String otherwise) {
        return texts(variables, its -> its.limits() == null ? otherwise : part.apply(its.limits()));
    }

    void forgetOlder(StationId station, Instant than) {
        sql.sql("delete from device_variable where station_id = ? and read_at < ?")
                .param(station.value())
                .param(Times.param(than))
                .update();
        sql.sql("delete from device_report_part where station_id = ?")
                .param(station.value())
                .update();
    }

    static String literally(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    static DeviceVariable variable(ResultSet row, int number) throws SQLException {
        String type = row.getString("data_type");
        Limits limits = type == null
                ? null
                : new Limits(
                        type,
                        row.getString("unit"),
                        row.getBigDecimal("min_limit"),
                        row.getBigDecimal("max_limit"),
                        row.getString("values_list"),
                        row.getBoolean("monitorable"));
        return new DeviceVariable(
                VariableAddress.parse(row.getString("address")),
                row.getString("attribute"),
                row.getString("value"),
                Mutability.valueOf(row.getString("mutability")),
                limits);
    }
}

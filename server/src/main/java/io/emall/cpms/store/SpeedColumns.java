package io.emall.cpms.store;

import io.emall.cpms.core.location.PowerType;
import io.emall.cpms.core.location.SpeedClass;
import io.emall.cpms.core.unit.Watts;
import java.sql.ResultSet;
import java.sql.SQLException;

/** The speed class of a session's socket; of its EVSE's first one while the socket is unknown. */
final class SpeedColumns {

    /** Joins the socket {@code c} of the session {@code s}. */
    static final String JOIN = """
            left join lateral (
                select * from connector c where c.evse_uid = s.evse_uid
                order by c.id = s.connector_id desc nulls last, c.number limit 1) c on true
            """;

    private SpeedColumns() {}

    static SpeedClass read(ResultSet row) throws SQLException {
        String type = row.getString("power_type");
        if (type == null) {
            return SpeedClass.STANDARD;
        }
        PowerType power = PowerType.valueOf(type);
        Integer most = Columns.integer(row, "max_power_w");
        return SpeedClass.of(
                power, most == null ? power.power(row.getInt("voltage"), row.getInt("amperage")) : new Watts(most));
    }
}

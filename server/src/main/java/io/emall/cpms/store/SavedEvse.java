package io.emall.cpms.store;

import io.emall.cpms.core.location.Connector;
import io.emall.cpms.core.location.Evse;
import io.emall.cpms.core.unit.LocationId;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes an EVSE's and its connectors' fixed data, within the caller's transaction; reported states stay. */
final class SavedEvse {

    private static final String EVSE = """
            insert into evse (uid, operator_id, location_id, evse_id, station_id, number, last_updated)
            select :uid, l.operator_id, l.id, :evseId, :station, :number, :now from location l where l.id = :location
            on conflict (uid) do update set
                operator_id = excluded.operator_id, location_id = excluded.location_id, evse_id = excluded.evse_id,
                station_id = excluded.station_id, number = excluded.number, last_updated = excluded.last_updated
            where not evse.removed
            """;

    private static final String CONNECTOR = """
            insert into connector (evse_uid, id, number, standard, format, power_type, voltage, amperage, max_power_w,
                last_updated)
            values (:evse, :id, :number, :standard, :format, :power, :voltage, :amperage, :most, :now)
            on conflict (evse_uid, id) do update set
                number = excluded.number, standard = excluded.standard, format = excluded.format,
                power_type = excluded.power_type, voltage = excluded.voltage, amperage = excluded.amperage,
                max_power_w = excluded.max_power_w, last_updated = excluded.last_updated
            """;

    private static final String GONE = "delete from connector where evse_uid = ? and id <> all(?)";

    private final JdbcClient sql;
    private final Instant now;

    SavedEvse(JdbcClient sql, Instant now) {
        this.sql = sql;
        this.now = now;
    }

    /** @throws IllegalArgumentException if the location is unknown or the uid belonged to a removed EVSE (O-30) */
    void save(LocationId location, Evse evse) {
        int saved = sql.sql(EVSE)
                .param("uid", evse.uid().value())
                .param("location", location.value())
                .param("evseId", evse.evseId())
                .param("station", evse.station().value())
                .param("number", evse.number())
                .param("now", Times.param(now))
                .update();
        if (saved == 0) {
            throw new IllegalArgumentException(
                    "EVSE " + evse.uid() + " was removed before, or there is no location " + location);
        }
        sql.sql(GONE)
                .param(evse.uid().value())
                .param(evse.connectors().stream().map(c -> c.id().value()).toArray(String[]::new))
                .update();
        evse.connectors().forEach(connector -> save(evse, connector));
    }

    private void save(Evse evse, Connector connector) {
        var most = connector.maximumPower();
        sql.sql(CONNECTOR)
                .param("evse", evse.uid().value())
                .param("id", connector.id().value())
                .param("number", connector.number())
                .param("standard", connector.standard())
                .param("format", connector.format().name())
                .param("power", connector.powerType().name())
                .param("voltage", connector.voltage())
                .param("amperage", connector.amperage())
                .param("most", most == null ? null : (int) Math.round(most.value()))
                .param("now", Times.param(now))
                .update();
    }
}

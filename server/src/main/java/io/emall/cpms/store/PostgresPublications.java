package io.emall.cpms.store;

import io.emall.cpms.core.firmware.Publications;
import io.emall.cpms.core.unit.StationId;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Firmware that local controllers publish, in PostgreSQL. */
@Repository
public final class PostgresPublications implements Publications {
    private static final String REPORTED = """
            insert into firmware_publication (station_id, number, status, locations, at)
            values (:station, :number, :status, :locations, :at)
            on conflict (station_id, number) do update
            set status = excluded.status, locations = excluded.locations, at = excluded.at
            """;
    private static final int SHOWN = 20;

    private final JdbcClient sql;

    public PostgresPublications(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public void reported(Publication publication) {
        sql.sql(REPORTED)
                .param("station", publication.station().value())
                .param("number", publication.number())
                .param("status", publication.status())
                .param(
                        "locations",
                        publication.locations().stream().map(Storable::text).toArray(String[]::new))
                .param("at", Times.param(publication.at()))
                .update();
    }

    @Override
    public List<Publication> of(StationId station) {
        return sql.sql("select * from firmware_publication where station_id = ? order by at desc limit ?")
                .param(station.value())
                .param(SHOWN)
                .query((row, _) -> new Publication(
                        new StationId(row.getString("station_id")),
                        row.getInt("number"),
                        row.getString("status"),
                        Arrays.asList((String[]) row.getArray("locations").getArray()),
                        Times.read(row, "at")))
                .list();
    }
}

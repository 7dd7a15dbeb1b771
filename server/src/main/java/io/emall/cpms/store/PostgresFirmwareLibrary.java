package io.emall.cpms.store;

import io.emall.cpms.core.file.StoredFile;
import io.emall.cpms.core.firmware.Firmware;
import io.emall.cpms.core.firmware.FirmwareLibrary;
import io.emall.cpms.core.firmware.Seal;
import io.emall.cpms.core.unit.Page;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The firmware there is, in PostgreSQL; it belongs to the first operator. */
@Repository
public final class PostgresFirmwareLibrary implements FirmwareLibrary {
    private static final String ADD = """
            insert into firmware (id, operator_id, vendor, model, version, elsewhere, signature, certificate, at, who)
            values (:id, (select id from operator order by id limit 1), :vendor, :model, :version, :elsewhere,
                :signature, :certificate, :at, :who)
            """;

    private static final String REMOVE = """
            delete from firmware f where id = ?
              and not exists (select from firmware_update where firmware_id = f.id)
              and not exists (select from firmware_campaign where firmware_id = f.id)
            """;

    private static final NewestFirst<Firmware> NEWEST = new NewestFirst<>(
            "select * from firmware where true",
            PostgresFirmwareLibrary::firmware,
            its -> new Cursor(its.at(), its.id()));

    private final JdbcClient sql;

    public PostgresFirmwareLibrary(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public void add(Firmware firmware) {
        Seal seal = firmware.seal();
        sql.sql(ADD)
                .param("id", firmware.id())
                .param("vendor", firmware.vendor())
                .param("model", firmware.model())
                .param("version", firmware.version())
                .param("elsewhere", firmware.elsewhere())
                .param("signature", seal == null ? null : seal.signature())
                .param("certificate", seal == null ? null : seal.certificate())
                .param("at", Times.param(firmware.at()))
                .param("who", firmware.who())
                .update();
    }

    @Override
    public Optional<Firmware> find(UUID id) {
        return sql.sql("select * from firmware where id = ?")
                .param(id)
                .query(PostgresFirmwareLibrary::firmware)
                .optional();
    }

    @Override
    public Page<Firmware> page(@Nullable String after, int limit) {
        return NEWEST.page(sql, Map.of(), after, limit);
    }

    @Override
    public boolean received(UUID id, StoredFile file) {
        String receive =
                "update firmware set " + FileColumns.SET + " where id = :id and stored is null and elsewhere is null";
        return FileColumns.set(sql.sql(receive), file).param("id", id).update() == 1;
    }

    @Override
    public boolean remove(UUID id) {
        return sql.sql(REMOVE).param(id).update() == 1;
    }

    @Override
    public Set<String> stored() {
        return sql.sql("select stored from firmware where stored is not null")
                .query((row, _) -> row.getString("stored"))
                .set();
    }

    static Firmware firmware(ResultSet row, int number) throws SQLException {
        String signature = row.getString("signature");
        return new Firmware(
                Columns.uuid(row, "id"),
                row.getString("vendor"),
                row.getString("model"),
                row.getString("version"),
                row.getString("elsewhere"),
                signature == null ? null : new Seal(signature, row.getString("certificate")),
                Times.read(row, "at"),
                row.getString("who"),
                FileColumns.read(row));
    }
}

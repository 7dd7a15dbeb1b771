package io.emall.cpms.store;

import io.emall.cpms.core.supply.Contract;
import io.emall.cpms.core.supply.Contracts;
import io.emall.cpms.core.supply.Export;
import io.emall.cpms.core.unit.DsoId;
import io.emall.cpms.core.unit.LocationId;
import io.emall.cpms.core.unit.Watts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

/** Contracts with DSOs in PostgreSQL. */
@Repository
public final class PostgresContracts implements Contracts {

    private static final String ALL = "select * from supply_contract";

    private static final String SAVE = """
            insert into supply_contract (dso_id, location_id, operator_id, per_kwh, per_month, limit_w, export,
                export_per_kwh, hold_s, switching_cost, standing, standing_at, answer_by, granted_w, refusal)
            select :dso, id, operator_id, :kwh, :month, :limit, :export,
                :exportPrice, :hold, :cost, :standing, :at, :by, :granted, :refusal
            from location where id = :location
            on conflict (dso_id, location_id) do update set per_kwh = excluded.per_kwh,
                per_month = excluded.per_month, limit_w = excluded.limit_w, export = excluded.export,
                export_per_kwh = excluded.export_per_kwh, hold_s = excluded.hold_s,
                switching_cost = excluded.switching_cost, standing = excluded.standing,
                standing_at = excluded.standing_at, answer_by = excluded.answer_by,
                granted_w = excluded.granted_w, refusal = excluded.refusal
            """;

    private static final String UNANSWERED = """
            update supply_contract set standing = 'UNANSWERED', standing_at = answer_by, answer_by = null
            where standing = 'ASKED' and answer_by <= :now
            returning *
            """;

    private final JdbcClient sql;
    private final TransactionOperations transaction;

    public PostgresContracts(JdbcClient sql, TransactionOperations transaction) {
        this.sql = sql;
        this.transaction = transaction;
    }

    @Override
    public List<Contract> all() {
        return sql.sql(ALL + " order by location_id, dso_id")
                .query(PostgresContracts::contract)
                .list();
    }

    @Override
    public List<Contract> of(LocationId location) {
        return sql.sql(ALL + " where location_id = ? order by dso_id")
                .param(location.value())
                .query(PostgresContracts::contract)
                .list();
    }

    @Override
    public List<Contract> of(DsoId dso) {
        return sql.sql(ALL + " where dso_id = ? order by location_id")
                .param(dso.value())
                .query(PostgresContracts::contract)
                .list();
    }

    @Override
    public Optional<Contract> find(DsoId dso, LocationId location) {
        return sql.sql(ALL + " where dso_id = ? and location_id = ?")
                .param(dso.value())
                .param(location.value())
                .query(PostgresContracts::contract)
                .optional();
    }

    @Override
    public void save(Contract contract) {
        StandingColumns standing = StandingColumns.of(contract.standing());
        standing.set(sql.sql(SAVE))
                .param("dso", contract.dso().value())
                .param("location", contract.location().value())
                .param("kwh", contract.perKilowattHour())
                .param("month", contract.perMonth())
                .param("limit", contract.limit().value())
                .param("export", kind(contract.export()))
                .param("exportPrice", contract.export() instanceof Export.Fixed fixed ? fixed.perKilowattHour() : null)
                .param("hold", contract.minimumHold().toSeconds())
                .param("cost", contract.switchingCost())
                .update();
    }

    private static String kind(Export export) {
        return switch (export) {
            case Export.None none -> "NONE";
            case Export.Fixed fixed -> "FIXED";
            case Export.AsTold told -> "AS_TOLD";
        };
    }

    @Override
    public boolean remove(DsoId dso, LocationId location) {
        return Boolean.TRUE.equals(transaction.execute(_ -> {
            for (String table : List.of("supply_value", "supply_feed", "supply")) {
                delete(table, dso, location);
            }
            return delete("supply_contract", dso, location) > 0;
        }));
    }

    private int delete(String table, DsoId dso, LocationId location) {
        return sql.sql("delete from " + table + " where dso_id = ? and location_id = ?")
                .param(dso.value())
                .param(location.value())
                .update();
    }

    @Override
    public List<Contract> unanswered(Instant now) {
        return sql.sql(UNANSWERED)
                .param("now", Times.param(now))
                .query(PostgresContracts::contract)
                .list();
    }

    private static Contract contract(ResultSet row, int number) throws SQLException {
        return new Contract(
                new DsoId(Columns.uuid(row, "dso_id")),
                new LocationId(row.getString("location_id")),
                row.getBigDecimal("per_kwh"),
                row.getBigDecimal("per_month"),
                new Watts(row.getDouble("limit_w")),
                export(row),
                Duration.ofSeconds(row.getLong("hold_s")),
                row.getBigDecimal("switching_cost"),
                StandingColumns.read(row));
    }

    private static Export export(ResultSet row) throws SQLException {
        return switch (row.getString("export")) {
            case "FIXED" -> new Export.Fixed(row.getBigDecimal("export_per_kwh"));
            case "AS_TOLD" -> new Export.AsTold();
            default -> new Export.None();
        };
    }
}

package io.emall.cpms.store;

import io.emall.cpms.core.supply.Curve;
import io.emall.cpms.core.supply.Curves;
import io.emall.cpms.core.supply.Mix;
import io.emall.cpms.core.supply.Piece;
import io.emall.cpms.core.unit.DsoId;
import io.emall.cpms.core.unit.LocationId;
import io.emall.cpms.core.unit.Watts;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

/** What DSOs said, in PostgreSQL, piece by piece. */
@Repository
public final class PostgresCurves implements Curves {

    private static final String OVERLAPPING = """
            from supply_value where dso_id = :dso and what = :what and location_id = :location
                and starts_at < :until and ends_at > :from
            """;

    private static final String INSERT = """
            insert into supply_value (dso_id, what, location_id, starts_at, ends_at, amount, mix, fetched_at)
            select :dso, :what, :location, piece.* from unnest(cast(:starts as timestamptz[]),
                cast(:ends as timestamptz[]), cast(:amounts as numeric[]), cast(:mixes as jsonb[]),
                cast(:fetched as timestamptz[])) piece
            """;

    private final JdbcClient sql;
    private final TransactionOperations transaction;

    public PostgresCurves(JdbcClient sql, TransactionOperations transaction) {
        this.sql = sql;
        this.transaction = transaction;
    }

    /** How a sort of value is kept. */
    private record Shelf<T>(
            DsoId dso,
            String what,
            String location,
            Function<T, @Nullable String> amount,
            Function<T, @Nullable String> mix,
            Reading<T> reading) {

        JdbcClient.StatementSpec set(JdbcClient.StatementSpec statement) {
            return statement.param("dso", dso.value()).param("what", what).param("location", location);
        }
    }

    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    private static Shelf<BigDecimal> prices(DsoId dso, Kind kind) {
        return new Shelf<>(
                dso, kind.name(), "", BigDecimal::toString, price -> null, row -> row.getBigDecimal("amount"));
    }

    private static Shelf<Mix> mixes(DsoId dso) {
        return new Shelf<>(dso, "MIX", "", mix -> null, Json::write, row -> Json.read(row.getString("mix"), Mix.class));
    }

    private static Shelf<Watts> capacities(DsoId dso, LocationId location) {
        return new Shelf<>(
                dso,
                "CAPACITY",
                location.value(),
                watts -> Double.toString(watts.value()),
                watts -> null,
                row -> new Watts(row.getDouble("amount")));
    }

    @Override
    public void keep(DsoId dso, Kind kind, Curve<BigDecimal> told) {
        keep(prices(dso, kind), told);
    }

    @Override
    public void keepMix(DsoId dso, Curve<Mix> told) {
        keep(mixes(dso), told);
    }

    @Override
    public void keepCapacity(DsoId dso, LocationId location, Curve<Watts> told, Instant from, Instant until) {
        Shelf<Watts> shelf = capacities(dso, location);
        transaction.executeWithoutResult(_ -> {
            lock(shelf);
            List<Piece<Watts>> around = read(shelf, from, until).pieces().stream()
                    .flatMap(piece -> piece.outside(from, until).stream())
                    .toList();
            at(shelf, "delete " + OVERLAPPING, from, until).update();
            insert(shelf, around);
            insert(shelf, told.within(from, until).pieces());
        });
    }

    /** Old pieces that reach out of the new ones keep what the new do not cover. */
    private <T> void keep(Shelf<T> shelf, Curve<T> told) {
        if (told.isEmpty()) {
            return;
        }
        Instant from = told.pieces().getFirst().from();
        Instant until = told.pieces().getLast().until();
        transaction.executeWithoutResult(_ -> {
            lock(shelf);
            List<Piece<T>> layers = new ArrayList<>(read(shelf, from, until).pieces());
            layers.addAll(told.pieces());
            at(shelf, "delete " + OVERLAPPING, from, until).update();
            insert(shelf, Curve.layered(layers).pieces());
        });
    }

    /** One writer per DSO at a time. */
    private void lock(Shelf<?> shelf) {
        sql.sql("select 1 from dso where id = ? for update")
                .param(shelf.dso().value())
                .query(Integer.class)
                .optional();
    }

    private <T> void insert(Shelf<T> shelf, List<Piece<T>> pieces) {
        shelf.set(sql.sql(INSERT))
                .param("starts", Times.array(pieces.stream().map(Piece::from)))
                .param("ends", Times.array(pieces.stream().map(Piece::until)))
                .param("fetched", Times.array(pieces.stream().map(Piece::fetchedAt)))
                .param("amounts", texts(pieces, shelf.amount()))
                .param("mixes", texts(pieces, shelf.mix()))
                .update();
    }

    private static <T> @Nullable String[] texts(List<Piece<T>> pieces, Function<T, @Nullable String> text) {
        return pieces.stream().map(piece -> text.apply(piece.value())).toArray(String[]::new);
    }

    @Override
    public Curve<BigDecimal> prices(DsoId dso, Kind kind, Instant from, Instant until) {
        return read(prices(dso, kind), from, until);
    }

    @Override
    public Curve<Mix> mix(DsoId dso, Instant from, Instant until) {
        return read(mixes(dso), from, until);
    }

    @Override
    public Curve<Watts> capacity(DsoId dso, LocationId location, Instant from, Instant until) {
        return read(capacities(dso, location), from, until);
    }

    private <T> Curve<T> read(Shelf<T> shelf, Instant from, Instant until) {
        return new Curve<>(at(shelf, "select * " + OVERLAPPING + " order by starts_at", from, until)
                .query((row, _) -> new Piece<>(
                        Times.read(row, "starts_at"),
                        Times.read(row, "ends_at"),
                        shelf.reading().of(row),
                        Times.read(row, "fetched_at")))
                .list());
    }

    private <T> JdbcClient.StatementSpec at(Shelf<T> shelf, String statement, Instant from, Instant until) {
        return shelf.set(sql.sql(statement)).param("from", Times.param(from)).param("until", Times.param(until));
    }

    @Override
    public int forget(Instant before) {
        return sql.sql("delete from supply_value where ends_at <= ?")
                .param(Times.param(before))
                .update();
    }
}

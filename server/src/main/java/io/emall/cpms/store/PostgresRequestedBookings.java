package io.emall.cpms.store;

import static java.util.stream.Collectors.toMap;

import io.emall.cpms.core.schedule.Booking;
import io.emall.cpms.core.schedule.RequestedBookings;
import io.emall.cpms.core.unit.BookingId;
import io.emall.cpms.core.unit.PartnerId;
import io.emall.cpms.store.PostgresBookings.Asked;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

/** What eMSPs asked about bookings, in PostgreSQL. */
@Repository
public final class PostgresRequestedBookings implements RequestedBookings {

    private static final String KEEP = """
            insert into booking_request (booking_id, at, accepted, words)
            select :booking, :at, :accepted, :words
            where :words is distinct from (
                select words from booking_request where booking_id = :booking order by number desc limit 1)
            """;

    private static final String ASKED_FOR = BookingRows.SELECT + """
            where b.partner_id = :partner and b.terms is not null
                and exists (select from booking_request r where r.booking_id = b.id)
            """;

    private static final String CHANGED = """
            and b.last_updated >= coalesce(cast(:from as timestamptz), '-infinity')
            and b.last_updated < coalesce(cast(:to as timestamptz), 'infinity')
            """;

    private final JdbcClient sql;
    private final TransactionOperations transaction;
    private final InstantSource clock;
    private final GatheredReads<Asked, Requested> latest = new GatheredReads<>(this::latest);
    private final GatheredReads<BookingId, Requested> byId = new GatheredReads<>(this::byId);

    public PostgresRequestedBookings(JdbcClient sql, TransactionOperations transaction, InstantSource clock) {
        this.sql = sql;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void keep(BookingId booking, Request request) {
        transaction.executeWithoutResult(_ -> {
            UUID id = booking.value();
            sql.sql("update booking set last_updated = ? where id = ?")
                    .param(Times.param(clock.instant()))
                    .param(id)
                    .update();
            sql.sql(KEEP)
                    .param("booking", id)
                    .param("at", Times.param(request.at()))
                    .param("accepted", request.accepted())
                    .param("words", Columns.storable(request.words()))
                    .update();
            Marks.markBooking(sql, id, clock.instant());
        });
    }

    @Override
    public Optional<Requested> find(PartnerId partner, String requestId) {
        return latest.find(new Asked(partner, requestId));
    }

    private Map<Asked, Requested> latest(List<Asked> asked) {
        return requested(BookingRows.latest(sql, asked)).stream()
                .collect(toMap(PostgresRequestedBookings::asked, Function.identity()));
    }

    private static Asked asked(Requested found) {
        Booking booking = found.booking();
        return new Asked(
                Objects.requireNonNull(booking.driver().partner()), Objects.requireNonNull(booking.partnersId()));
    }

    @Override
    public Optional<Requested> find(BookingId id) {
        return byId.find(id);
    }

    private Map<BookingId, Requested> byId(List<BookingId> ids) {
        return find(ids).stream().collect(toMap(found -> found.booking().id(), Function.identity()));
    }

    @Override
    public List<Requested> find(Collection<BookingId> ids) {
        UUID[] wanted = ids.stream().map(BookingId::value).toArray(UUID[]::new);
        return requested(sql.sql(BookingRows.SELECT + "where b.id = any(:ids)").param("ids", wanted));
    }

    @Override
    public List<Requested> changed(
            PartnerId partner, @Nullable Instant from, @Nullable Instant to, int offset, int limit) {
        return requested(between(
                        ASKED_FOR + CHANGED + "order by b.last_updated, b.id offset :offset limit :limit",
                        partner,
                        from,
                        to)
                .param("offset", offset)
                .param("limit", limit));
    }

    @Override
    public long countChanged(PartnerId partner, @Nullable Instant from, @Nullable Instant to) {
        return between("select count(*) from (" + ASKED_FOR + CHANGED + ") changed", partner, from, to)
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec between(
            String statement, PartnerId partner, @Nullable Instant from, @Nullable Instant to) {
        return sql.sql(statement)
                .param("partner", partner.value())
                .param("from", Times.paramOrNull(from))
                .param("to", Times.paramOrNull(to));
    }

    private record Row(Booking booking, Instant lastUpdated) {}

    private List<Requested> requested(JdbcClient.StatementSpec statement) {
        List<Row> rows = statement
                .query((row, number) -> new Row(BookingRows.booking(row, number), Times.read(row, "last_updated")))
                .list();
        Map<UUID, List<Request>> requests = requests(rows);
        return rows.stream()
                .flatMap(
                        row -> Optional.ofNullable(requests.get(row.booking.id().value()))
                                .map(asked -> new Requested(row.booking, asked, row.lastUpdated))
                                .stream())
                .toList();
    }

    private Map<UUID, List<Request>> requests(List<Row> rows) {
        Map<UUID, List<Request>> requests = new HashMap<>();
        if (rows.isEmpty()) {
            return requests;
        }
        sql.sql("select * from booking_request where booking_id = any(?) order by booking_id, number")
                .param(rows.stream().map(row -> row.booking.id().value()).toArray(UUID[]::new))
                .query(row -> {
                    requests.computeIfAbsent(Columns.uuid(row, "booking_id"), _ -> new ArrayList<>())
                            .add(new Request(
                                    Times.read(row, "at"), row.getBoolean("accepted"), row.getString("words")));
                });
        return requests;
    }
}

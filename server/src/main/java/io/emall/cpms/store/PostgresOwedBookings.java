package io.emall.cpms.store;

import io.emall.cpms.core.partner.Outbox;
import io.emall.cpms.core.schedule.Booking;
import io.emall.cpms.core.session.ChargeDetailRecord;
import io.emall.cpms.core.session.OwedBookings;
import io.emall.cpms.core.tariff.Bill;
import io.emall.cpms.core.tariff.Fee;
import io.emall.cpms.core.unit.PartnerId;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.core.type.TypeReference;

/** Bookings that are still to be billed, in PostgreSQL. */
@Repository
public final class PostgresOwedBookings implements OwedBookings {

    private static final TypeReference<List<Fee>> FEES = new TypeReference<>() {};

    private static final String RECORD = """
            insert into cdr (id, issue, operator_id, partner_id, price_id, document, energy_wh, net, tax, gross, currency,
                created_at)
            values (:id, 0, :operator, :partner, :price, cast(:document as json), 0, :net, :tax, :gross, :currency, :created)
            on conflict do nothing
            """;

    private final JdbcClient sql;
    private final TransactionOperations transaction;
    private final InstantSource clock;

    public PostgresOwedBookings(JdbcClient sql, TransactionOperations transaction, InstantSource clock) {
        this.sql = sql;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public List<Owed> owed(int limit) {
        return sql.sql(BookingRows.SELECT + "where b.owed is not null order by b.id limit ?")
                .param(limit)
                .query((row, number) -> new Owed(
                        BookingRows.booking(row, number),
                        Json.read(row.getString("owed"), FEES),
                        Times.read(row, "last_updated")))
                .list();
    }

    @Override
    public void settle(Booking booking, @Nullable ChargeDetailRecord record) {
        PartnerId partner = booking.driver().partner();
        transaction.executeWithoutResult(_ -> {
            sql.sql("update booking set owed = null where id = ?")
                    .param(booking.id().value())
                    .update();
            if (record != null && partner != null) {
                insert(record, partner);
                Marks.markFor(sql, partner, Outbox.Kind.CDR, record.id().text(), clock.instant());
            }
        });
    }

    private void insert(ChargeDetailRecord record, PartnerId partner) {
        Bill bill = record.bill();
        sql.sql(RECORD)
                .param("id", record.id().text())
                .param("operator", record.operator().toString())
                .param("partner", partner.value())
                .param("price", record.tariff().id().value())
                .param("document", Json.write(record))
                .param("net", bill.net().amount())
                .param("tax", bill.tax().amount())
                .param("gross", bill.gross().amount())
                .param("currency", bill.gross().currency().getCurrencyCode())
                .param("created", Times.param(record.createdAt()))
                .update();
    }
}

package io.emall.cpms.core.session;

import io.emall.cpms.core.location.Address;
import io.emall.cpms.core.location.Connector;
import io.emall.cpms.core.schedule.Booking;
import io.emall.cpms.core.tariff.Bill;
import io.emall.cpms.core.tariff.Tariff;
import io.emall.cpms.core.token.Driver;
import io.emall.cpms.core.unit.BookingId;
import io.emall.cpms.core.unit.CdrId;
import io.emall.cpms.core.unit.Interval;
import io.emall.cpms.core.unit.OperatorId;
import io.emall.cpms.core.unit.SessionId;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The bill of one ended session: immutable once made, with everything as it was. What is wrong with it is taken back by
 * a second record, and billed by a third (O-35).
 *
 * @param session null for what is owed for a booking that nobody used
 * @param issue its place among the session's records, from 0
 * @param signed what the meter signed at begin and end; null unless it signed both
 * @param credits the bill that this one takes back, all of whose data it repeats; null for a bill
 */
public record ChargeDetailRecord(
        CdrId id,
        @Nullable SessionId session,
        OperatorId operator,
        Instant startedAt,
        Instant endedAt,
        Driver driver,
        @Nullable BookingId booking,
        Site site,
        Tariff tariff,
        Bill bill,
        Instant createdAt,
        int issue,
        @Nullable CdrId credits,
        @Nullable SignedMeter signed) {

    /** The session's first. */
    public ChargeDetailRecord(
            SessionId session,
            OperatorId operator,
            Instant startedAt,
            Instant endedAt,
            Driver driver,
            @Nullable BookingId booking,
            Site site,
            Tariff tariff,
            Bill bill,
            Instant createdAt,
            @Nullable SignedMeter signed) {
        this(
                CdrId.of(session, 0),
                session,
                operator,
                startedAt,
                endedAt,
                driver,
                booking,
                site,
                tariff,
                bill,
                createdAt,
                0,
                null,
                signed);
    }

    /** What is owed for a booking that nobody used: no session, no energy. */
    public static ChargeDetailRecord of(
            Booking booking, OperatorId operator, Interval when, Site site, Tariff tariff, Bill bill, Instant now) {
        return new ChargeDetailRecord(
                CdrId.of(booking.id()),
                null,
                operator,
                when.from(),
                Objects.requireNonNull(when.until()),
                booking.driver(),
                booking.id(),
                site,
                tariff,
                bill,
                now,
                0,
                null,
                null);
    }

    public boolean isCredit() {
        return credits != null;
    }

    /** What takes this bill back. */
    public ChargeDetailRecord credit(Instant now) {
        return new ChargeDetailRecord(
                id.credit(),
                session,
                operator,
                startedAt,
                endedAt,
                driver,
                booking,
                site,
                tariff,
                bill,
                now,
                issue + 1,
                id,
                signed);
    }

    /** The bill that follows when this one was taken back; the place is told as it was. */
    public ChargeDetailRecord corrected(ChargeDetailRecord right) {
        int next = issue + 2;
        return new ChargeDetailRecord(
                CdrId.of(Objects.requireNonNull(session), next),
                session,
                operator,
                right.startedAt,
                right.endedAt,
                driver,
                booking,
                site,
                tariff,
                right.bill,
                right.createdAt,
                next,
                null,
                right.signed);
    }

    /** Where the energy was delivered, as it was described then. */
    public record Site(
            Place place,
            String name,
            Address address,
            @Nullable String evseId,
            @Nullable Connector connector) {}
}

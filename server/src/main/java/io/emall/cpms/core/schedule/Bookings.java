package io.emall.cpms.core.schedule;

import io.emall.cpms.core.unit.BookingId;
import io.emall.cpms.core.unit.EvseUid;
import io.emall.cpms.core.unit.PartnerId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What is promised. An exclusion constraint keeps two holding bookings of one EVSE from overlapping. */
public interface Bookings {

    /** A number for the station, unique for ever. */
    int nextNumber();

    /** @return false if the database refused because another commitment holds part of that time */
    boolean add(Booking booking);

    /** Replaces period and EVSE of a holding booking; false if that would overlap another. */
    boolean replace(Booking booking);

    /** Moves a holding booking to a final state; false if it no longer held. */
    boolean end(BookingId id, Booking.State state);

    Optional<Booking> holding(EvseUid evse, Instant moment);

    Optional<Booking> find(BookingId id);

    /** By the number that stations know it by. */
    Optional<Booking> byNumber(int number);

    Optional<Booking> findByPartnersId(PartnerId partner, String partnersId);

    /** Holding bookings whose period is over. */
    List<Booking> overdue(Instant now, int limit);
}

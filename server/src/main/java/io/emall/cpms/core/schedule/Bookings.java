package io.emall.cpms.core.schedule;

import io.emall.cpms.core.unit.BookingId;
import io.emall.cpms.core.unit.EvseUid;
import io.emall.cpms.core.unit.Interval;
import io.emall.cpms.core.unit.LocationId;
import io.emall.cpms.core.unit.Page;
import io.emall.cpms.core.unit.PartnerId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is promised. While it holds it occupies its EVSE, and no two occupations of one EVSE overlap (ADR 0021). */
public interface Bookings {

    /** A number for the station, unique for ever. */
    int nextNumber();

    /**
     * Keeps a booking that holds, or one that was rejected. Those that many threads add at the same time are committed
     * together; each is refused by itself.
     *
     * @param words the eMSP's request, kept with it as {@link RequestedBookings.Request#words}
     * @return false if the database refused because another commitment holds part of that time
     */
    boolean add(Booking booking, By by, @Nullable String words);

    /** One that no eMSP asked for ahead of time. */
    default boolean add(Booking booking, By by) {
        return add(booking, by, null);
    }

    /** Replaces period and EVSE of a holding booking; false if that would overlap another, or it no longer held. */
    boolean replace(Booking booking, By by, String why);

    /** A change was asked for and refused; the booking holds as before. */
    void declined(BookingId id, By by, WhyNot why);

    /** Moves a holding booking to a final state; false if it no longer held. */
    boolean end(BookingId id, Booking.State state);

    /** The one whose EVSE is kept for it at that moment. */
    Optional<Booking> holding(EvseUid evse, Instant moment);

    Optional<Booking> find(BookingId id);

    /** By the number that stations know it by. */
    Optional<Booking> byNumber(int number);

    /** A reservation (RESERVE_NOW): the one that holds, else the latest. */
    Optional<Booking> findByPartnersId(PartnerId partner, String partnersId);

    /** A booking ahead of time: the one that holds, else the latest. */
    Optional<Booking> findByRequest(PartnerId partner, String requestId);

    /** Those that hold and take part of that time, by their start. */
    List<Booking> holding(Collection<EvseUid> evses, Interval during);

    /** @param state a state's name as in {@link BookingEvent.Kind}; null for all */
    record Filter(
            @Nullable LocationId location,
            @Nullable EvseUid evse,
            @Nullable PartnerId partner,
            BookingEvent.@Nullable Kind state,
            @Nullable Instant from,
            @Nullable Instant until) {}

    /** Newest first. */
    Page<Booking> page(Filter filter, @Nullable String after, int limit);

    /** Its steps, oldest first. */
    List<BookingEvent> story(BookingId id);
}

package io.emall.cpms.core.schedule;

import io.emall.cpms.core.unit.BookingId;
import io.emall.cpms.core.unit.PartnerId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Bookings that eMSPs asked for, each with all that was asked about it. Of other bookings eMSPs are told nothing. */
public interface RequestedBookings {

    /**
     * What was asked.
     *
     * @param accepted whether it was done; a booking goes on as before a request that was not
     * @param words as it was asked, which only the eMSPs' door understands
     */
    record Request(Instant at, boolean accepted, String words) {}

    /** @param requests oldest first; at least one */
    record Requested(Booking booking, List<Request> requests, Instant lastUpdated) {

        public Request latest() {
            return requests.getLast();
        }
    }

    /** Adds a request to a booking and tells its eMSP; the very same as the latest is kept once. */
    void keep(BookingId booking, Request request);

    /** The one that holds, else the latest. */
    Optional<Requested> find(PartnerId partner, String requestId);

    /** Empty if nobody asked for it. */
    Optional<Requested> find(BookingId id);

    /** Those of them that were asked for. */
    List<Requested> find(Collection<BookingId> ids);

    /** An eMSP's that changed in {@code [from, to)}, oldest change first (O-9). */
    List<Requested> changed(PartnerId partner, @Nullable Instant from, @Nullable Instant to, int offset, int limit);

    long countChanged(PartnerId partner, @Nullable Instant from, @Nullable Instant to);
}

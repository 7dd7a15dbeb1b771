package io.emall.cpms.ocpi.booking;

import io.emall.cpms.core.location.Location;
import io.emall.cpms.core.location.Locations;
import io.emall.cpms.core.schedule.Booking.State;
import io.emall.cpms.core.schedule.By;
import io.emall.cpms.core.schedule.RequestedBookings.Request;
import io.emall.cpms.core.schedule.RequestedBookings.Requested;
import io.emall.cpms.core.unit.EvseUid;
import io.emall.cpms.core.unit.Interval;
import io.emall.wire.ocpi.v221.Role;
import io.emall.wire.ocpi.v230.bookings.Booking;
import io.emall.wire.ocpi.v230.bookings.BookingRequest;
import io.emall.wire.ocpi.v230.bookings.BookingRequestStatus;
import io.emall.wire.ocpi.v230.bookings.CanceledReason;
import io.emall.wire.ocpi.v230.bookings.Cancellation;
import io.emall.wire.ocpi.v230.bookings.ReservationRequestStatus;
import io.emall.wire.ocpi.v230.bookings.ReservationStatus;
import io.emall.wire.ocpi.v230.bookings.Timeslot;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Renders bookings as their eMSPs see them: the promise as it stands now, and all that they asked. */
public final class BookingBook {

    private final Locations locations;
    private final RequestReader reader;

    public BookingBook(Locations locations, RequestReader reader) {
        this.locations = locations;
        this.reader = reader;
    }

    /** Renders any of these; where they are is asked for once. */
    public Function<Requested, Booking> renderer(Collection<Requested> bookings) {
        Map<EvseUid, Location> places = locations.findByEvses(
                bookings.stream().map(requested -> requested.booking().evse()).toList());
        return requested -> render(
                requested, Objects.requireNonNull(places.get(requested.booking().evse())));
    }

    public Booking render(Requested requested) {
        EvseUid evse = requested.booking().evse();
        return render(requested, locations.findByEvse(evse).orElseThrow());
    }

    private Booking render(Requested requested, Location location) {
        var booking = requested.booking();
        var terms = Objects.requireNonNull(booking.terms());
        List<BookingRequestStatus> requests =
                requested.requests().stream().map(this::request).toList();
        List<BookingRequest> asked = Stream.concat(
                        requests.stream()
                                .filter(one -> one.requestStatus() == ReservationRequestStatus.ACCEPTED)
                                .toList()
                                .reversed()
                                .stream(),
                        requests.reversed().stream())
                .map(BookingRequestStatus::bookingRequest)
                .toList();
        Optional<Bookable> place =
                location.evse(booking.evse()).map(evse -> new Bookable(location, evse, Instant.EPOCH));
        return new Booking(
                booking.id().toString(),
                location.operator().countryCode(),
                location.operator().partyId(),
                Objects.requireNonNull(booking.partnersId()),
                location.id().value(),
                slot(booking.period()),
                status(booking.state()),
                Objects.requireNonNullElseGet(booking.driver().authorizationReference(), () -> asked.getFirst()
                        .authorizationReference()),
                Terms.of(terms),
                requests,
                requested.lastUpdated(),
                Bookable.named(booking.evse().value()),
                first(asked, BookingRequest::tokens),
                place.map(at -> at.tariffIds(terms)).orElse(null),
                cancellation(booking.state()),
                first(asked, BookingRequest::accessInformation));
    }

    private BookingRequestStatus request(Request request) {
        return new BookingRequestStatus(
                request.accepted() ? ReservationRequestStatus.ACCEPTED : ReservationRequestStatus.DECLINED,
                reader.kept(request.words()),
                request.at());
    }

    private static <T> @Nullable T first(List<BookingRequest> asked, Function<BookingRequest, @Nullable T> part) {
        return asked.stream()
                .flatMap(one -> Stream.ofNullable(part.apply(one)))
                .findFirst()
                .orElse(null);
    }

    private static Timeslot slot(Interval period) {
        return new Timeslot(period.from(), Objects.requireNonNull(period.until()), null, null, null);
    }

    private static ReservationStatus status(State state) {
        return switch (state) {
            case State.Held held -> ReservationStatus.RESERVED;
            case State.Fulfilled fulfilled -> ReservationStatus.FULFILLED;
            case State.Cancelled cancelled -> ReservationStatus.CANCELED;
            case State.NoShow noShow -> ReservationStatus.NO_SHOW;
            case State.Rejected rejected -> ReservationStatus.REJECTED;
        };
    }

    private static @Nullable Cancellation cancellation(State state) {
        return state instanceof State.Cancelled cancelled
                ? new Cancellation(
                        CanceledReason.valueOf(cancelled.reason().name()),
                        cancelled.by().party() == By.Party.PARTNER ? Role.EMSP : Role.CPO)
                : null;
    }
}

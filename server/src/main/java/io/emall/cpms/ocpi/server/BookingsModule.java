package io.emall.cpms.ocpi.server;

import io.emall.cpms.core.schedule.RequestedBookings;
import io.emall.cpms.core.schedule.RequestedBookings.Requested;
import io.emall.cpms.core.unit.BookingId;
import io.emall.cpms.core.unit.EvseUid;
import io.emall.cpms.core.unit.Interval;
import io.emall.cpms.core.unit.PartnerId;
import io.emall.cpms.ocpi.booking.Bookable;
import io.emall.cpms.ocpi.booking.Bookables;
import io.emall.cpms.ocpi.booking.BookingBook;
import io.emall.wire.ocpi.v221.InterfaceRole;
import io.emall.wire.ocpi.v230.bookings.BookingLocation;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Partners read what can be booked and when, and book, change and cancel (Bookings 1.1, O-39). Only 2.3.0 has it. */
@Controller
@RequestMapping("/ocpi/" + BookingsModule.VERSION + "/bookings")
final class BookingsModule implements Module {

    static final String VERSION = "2.3.0";

    private final Bookables bookables;
    private final RequestedBookings bookings;
    private final BookingBook book;
    private final BookingIntake intake;

    BookingsModule(Bookables bookables, RequestedBookings bookings, BookingBook book, BookingIntake intake) {
        this.bookables = bookables;
        this.bookings = bookings;
        this.book = book;
        this.intake = intake;
    }

    /** So the text names it, while its addresses say "bookings". */
    @Override
    public String identifier() {
        return "Booking";
    }

    @Override
    public InterfaceRole role() {
        return InterfaceRole.SENDER;
    }

    @Override
    public String path() {
        return "bookings";
    }

    @Override
    public boolean isIn(String version) {
        return version.equals(VERSION);
    }

    @GetMapping({"/booking_locations", "/booking_locations/"})
    Reply places(
            Caller caller,
            Paging paging,
            @RequestParam(name = "timeslot_from", required = false) @Nullable String timeslotFrom,
            @RequestParam(name = "timeslot_to", required = false) @Nullable String timeslotTo) {
        PartnerId partner = caller.partner().id();
        Instant from = Paging.moment("timeslot_from", timeslotFrom);
        Instant to = Paging.moment("timeslot_to", timeslotTo);
        if (from == null && to == null) {
            List<EvseUid> page =
                    bookables.changed(partner, paging.from(), paging.to(), paging.offset(), paging.limit());
            return paging.of(bookables.now(partner, page), bookables.countChanged(partner, paging.from(), paging.to()));
        }
        Instant begin = Objects.requireNonNullElse(from, Instant.EPOCH);
        if (to != null && !to.isAfter(begin)) {
            throw Refusal.invalid("timeslot_to must be after timeslot_from");
        }
        List<EvseUid> free = bookables.free(partner, paging.from(), paging.to(), new Interval(begin, to));
        return paging.with("timeslot_from", from)
                .with("timeslot_to", to)
                .of(bookables.now(partner, paging.part(free)), free.size());
    }

    @GetMapping("/booking_locations/{place}")
    Reply place(Caller caller, @PathVariable("place") String place) {
        return Reply.ok(find(caller, place));
    }

    @GetMapping("/booking_locations/{place}/{calendar}")
    Reply calendar(Caller caller, @PathVariable("place") String place, @PathVariable("calendar") String calendar) {
        return Objects.requireNonNullElse(
                        find(caller, place).calendars(), List.<io.emall.wire.ocpi.v230.bookings.Calendar>of())
                .stream()
                .filter(one -> one.id().equalsIgnoreCase(calendar))
                .findFirst()
                .map(Reply::ok)
                .orElseThrow(BookingsModule::unknown);
    }

    @GetMapping({"", "/"})
    Reply list(Caller caller, Paging paging) {
        PartnerId partner = caller.partner().id();
        List<Requested> page = bookings.changed(partner, paging.from(), paging.to(), paging.offset(), paging.limit());
        long total = bookings.countChanged(partner, paging.from(), paging.to());
        return paging.of(page.stream().map(book.renderer(page)).toList(), total);
    }

    /** The text has no GET of one booking at the CPO; whoever lost an answer needs it. */
    @GetMapping("/{booking}")
    Reply one(Caller caller, @PathVariable("booking") String booking) {
        BookingId id = Ids.of(booking, text -> new BookingId(UUID.fromString(text)), BookingsModule::unknown);
        return bookings.find(id)
                .filter(one ->
                        caller.partner().id().equals(one.booking().driver().partner()))
                .map(book::render)
                .map(Reply::ok)
                .orElseThrow(BookingsModule::unknown);
    }

    @PostMapping({"", "/"})
    Reply request(Caller caller, Body body) {
        Requested answer = intake.take(caller.partner(), body);
        return Reply.ok(book.render(answer));
    }

    private BookingLocation find(Caller caller, String id) {
        Bookable found = bookables
                .find(caller.partner().id(), Ids.of(id, EvseUid::new, BookingsModule::unknown))
                .orElseThrow(BookingsModule::unknown);
        return bookables.renderer(List.of(found)).apply(found);
    }

    private static Refusal unknown() {
        return new Refusal(Reply.notFound(Reply.CLIENT_ERROR, "no such booking, booking location or calendar"));
    }
}

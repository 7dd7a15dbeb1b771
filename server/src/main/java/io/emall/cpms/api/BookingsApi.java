package io.emall.cpms.api;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.location.SpeedClass;
import io.emall.cpms.core.schedule.BookingEvent;
import io.emall.cpms.core.schedule.BookingOffice;
import io.emall.cpms.core.schedule.BookingOutcome;
import io.emall.cpms.core.schedule.BookingWish;
import io.emall.cpms.core.schedule.Bookings;
import io.emall.cpms.core.schedule.CancelReason;
import io.emall.cpms.core.schedule.Outlook;
import io.emall.cpms.core.schedule.WhyNot;
import io.emall.cpms.core.token.Driver;
import io.emall.cpms.core.unit.BookingId;
import io.emall.cpms.core.unit.EvseUid;
import io.emall.cpms.core.unit.Interval;
import io.emall.cpms.core.unit.LocationId;
import io.emall.cpms.core.unit.PartnerId;
import io.emall.cpms.core.unit.TokenUid;
import io.emall.cpms.core.unit.Watts;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Bookings and reservations. */
@RestController
@RequestMapping("/api/v1/bookings")
class BookingsApi {
    private final BookingOffice office;

    BookingsApi(BookingOffice office) {
        this.office = office;
    }

    /**
     * What is wanted.
     *
     * @param evse any that suits if left out
     * @param standard OCPI's ConnectorType, any if left out
     * @param kilowatts at least
     * @param token of a driver whom an eMSP told us of
     */
    record Wanted(
            @Nullable String location,
            @Nullable String evse,
            @Nullable SpeedClass speed,
            @Nullable String standard,
            @Nullable Double kilowatts,
            @Nullable Instant from,
            @Nullable Instant until,
            @Nullable String token) {}

    /**
     * What asking for a booking would come to.
     *
     * @param evse where it would go; absent if it would be refused
     * @param why it would be refused
     * @param alternatives the nearest that would be free
     */
    record OutlookJson(@Nullable String evse, @Nullable WhyNot why, List<OfferJson> alternatives) {
        static OutlookJson of(Outlook outlook) {
            return new OutlookJson(
                    outlook.place() == null ? null : outlook.place().value(),
                    outlook.why(),
                    outlook.alternatives().stream().map(OfferJson::of).toList());
        }
    }

    record OfferJson(String evse, Instant from, @Nullable Instant until) {
        static OfferJson of(BookingOutcome.Offer offer) {
            return new OfferJson(
                    offer.evse().value(), offer.period().from(), offer.period().until());
        }
    }

    /** Why it is cancelled. */
    record Cancelling(
            @Nullable CancelReason reason, @Nullable String words) {}

    @GetMapping
    Listing<BookingJson> list(
            Actor actor,
            @RequestParam(required = false) @Nullable LocationId location,
            @RequestParam(required = false) @Nullable EvseUid evse,
            @RequestParam(required = false) @Nullable UUID partner,
            @RequestParam(required = false) BookingEvent.@Nullable Kind state,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant until,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = Listing.USUAL) int limit) {
        if (from != null && until != null && !until.isAfter(from)) {
            throw Refused.bad("until", "lies after from");
        }
        Bookings.Filter filter = new Bookings.Filter(
                location, evse, partner == null ? null : new PartnerId(partner), state, from, until);
        return Listing.of(office.page(actor, filter, after, Listing.limit(limit)), BookingJson::of);
    }

    @GetMapping("/{id}")
    BookingJson.Whole get(Actor actor, @PathVariable UUID id) {
        BookingId booking = new BookingId(id);
        return office.find(actor, booking)
                .map(found -> new BookingJson.Whole(
                        BookingJson.of(found),
                        office.story(actor, booking).stream()
                                .map(BookingJson.StepJson::of)
                                .toList()))
                .orElseThrow(() -> Refused.notFound("booking " + id));
    }

    /**
     * What asking for it would come to; nothing changes.
     *
     * @param instead a booking that would give its own time up
     */
    @PostMapping("/preview")
    OutlookJson preview(
            Actor actor, @RequestBody Wanted wanted, @RequestParam(required = false) @Nullable UUID instead) {
        BookingId booking = instead == null ? null : new BookingId(instead);
        return OutlookJson.of(office.preview(actor, wish(actor, wanted), booking));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    BookingJson book(Actor actor, @RequestBody Wanted wanted) {
        return answer(office.book(actor, wish(actor, wanted)));
    }

    @PutMapping("/{id}")
    BookingJson change(Actor actor, @PathVariable UUID id, @RequestBody Wanted wanted) {
        return answer(office.change(actor, new BookingId(id), wish(actor, wanted)));
    }

    @PostMapping("/{id}/cancel")
    BookingJson cancel(Actor actor, @PathVariable UUID id, @RequestBody Cancelling cancelling) {
        CancelReason reason = cancelling.reason() == null ? CancelReason.UNKNOWN : cancelling.reason();
        String words = cancelling.words() == null ? "" : cancelling.words();
        return answer(office.cancel(actor, new BookingId(id), reason, words));
    }

    private BookingWish wish(Actor actor, Wanted wanted) {
        Checked checked = new Checked();
        LocationId location = checked.as("location", wanted.location(), LocationId::new);
        EvseUid evse = wanted.evse() == null ? null : checked.as("evse", wanted.evse(), EvseUid::new);
        TokenUid token = checked.as("token", wanted.token(), TokenUid::new);
        Interval period = Times.interval(checked, wanted.from(), wanted.until());
        Driver driver = office.driver(actor, token)
                .orElseThrow(() -> Refused.bad("token", "is no valid token of an eMSP that is known here"));
        Watts atLeast = wanted.kilowatts() == null ? null : Watts.ofKilo(wanted.kilowatts());
        return new BookingWish(location, evse, wanted.speed(), wanted.standard(), atLeast, period, driver, null);
    }

    private static BookingJson answer(BookingOutcome outcome) {
        return switch (outcome) {
            case BookingOutcome.Done(var booking) -> BookingJson.of(booking);
            case BookingOutcome.Unknown nothing -> throw Refused.notFound("such booking");
            case BookingOutcome.Refused refused ->
                throw Refused.conflict("period", refused.why() + instead(refused.alternatives()));
        };
    }

    private static String instead(List<BookingOutcome.Offer> offers) {
        return offers.stream()
                .map(offer -> offer.evse() + " from " + offer.period().from())
                .collect(Collectors.joining("; ", offers.isEmpty() ? "" : ", free instead: ", ""));
    }
}
